import type { Finding } from '../../../src/shared/model/finding.ts'

/** A finding with the given fields; the rest is plain. */
export function finding(fields: Partial<Finding> = {}): Finding {
  return {
    checkId: 'disk-encryption',
    subject: null,
    principle: 'S',
    recommendations: ['S5'],
    outcome: 'pass',
    reason: fields.outcome === 'unknown' ? 'timed-out' : null,
    message: 'on',
    values: {},
    grade: 'measured',
    at: '2026-11-22T12:00:00.000Z',
    weight: 3,
    effortMinutes: 10,
    managed: false,
    ...fields,
  }
}
