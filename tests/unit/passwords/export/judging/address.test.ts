import { describe, expect, it } from 'vitest'
import { readAddress } from '../../../../../src/main/passwords/export/judging/address.ts'
import { isLocalHost } from '../../../../../src/main/passwords/export/judging/local-host.ts'
import { siteOf } from '../../../../../src/main/passwords/export/judging/site.ts'
import { registrableDomain } from '../../../../../src/shared/registrable-domain.ts'

const site = (text: string) => {
  const address = readAddress(text)
  return address === null ? null : siteOf(address)
}

describe('the site of an address', () => {
  it.each([
    ['https://www.example.org/login?next=/', 'example.org'],
    ['example.org', 'example.org'],
    ['HTTP://Accounts.EXAMPLE.co.uk.', 'example.co.uk'],
    ['//example.org/x', 'example.org'],
    ['https://jane:secret@example.org:8443/', 'example.org'],
    ['https://a.b.example.com.au', 'example.com.au'],
    ['https://cardiff.gov.uk', 'cardiff.gov.uk'],
    ['https://my.cardiff.gov.uk', 'cardiff.gov.uk'],
    ['https://www.tax.service.gov.uk', 'tax.service.gov.uk'],
    ['https://portal.royalmarsden.nhs.uk', 'royalmarsden.nhs.uk'],
    ['https://vle.hillside.kent.sch.uk', 'hillside.kent.sch.uk'],
    ['https://jane.github.io', 'jane.github.io'],
    ['http://192.168.0.1/', '192.168.0.1'],
    ['http://192.168.0.1:5000/', '192.168.0.1:5000'],
    ['192.168.0.1', '192.168.0.1'],
    ['http://[fe80::1]/', '[fe80::1]'],
    ['localhost:3000', 'localhost:3000'],
    ['http://intranet/', 'intranet'],
    ['androidapp://com.facebook.katana', 'com.facebook.katana'],
    ['android://kd83hf==@com.facebook.katana/', 'com.facebook.katana'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
  ])('%s is on %s', (text, expected) => expect(site(text)).toBe(expected))

  it.each([
    '',
    '  ',
    'My bank',
    'hunter2',
    '12345',
    '1.5',
    'about:blank',
    'chrome://settings',
    'https://',
    'file:///a',
  ])('%j names no site', text => expect(site(text)).toBeNull())

  it('keeps two sites below a public suffix apart', () => {
    expect(registrableDomain('one.co.uk')).not.toBe(registrableDomain('two.co.uk'))
    expect(registrableDomain('co.uk')).toBe('co.uk')
  })
})

describe('isLocalHost', () => {
  it.each([
    'localhost',
    'router',
    'fritz.box',
    'nas.local',
    'abc.onion',
    'pi.home.arpa',
    '10.1.2.3',
    '127.0.0.1',
    '172.16.0.1',
    '172.31.255.1',
    '192.168.1.254',
    '169.254.1.1',
    '[::1]',
    '[fd00::1]',
    '[fe80::1]',
    '[::ffff:c0a8:1]',
  ])('%s is local', host => expect(isLocalHost(host)).toBe(true))

  it.each([
    'example.org',
    'local.example.org',
    'fritz.box.example.org',
    'fd00.example.org',
    'mysite.box',
    '11.1.2.3',
    '172.32.0.1',
    '192.169.0.1',
    '8.8.8.8',
    '[2001:db8::1]',
    '[::ffff:808:808]',
  ])('%s is not', host => expect(isLocalHost(host)).toBe(false))
})
