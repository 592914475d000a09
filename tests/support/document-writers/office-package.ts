import { type Zippable, zipSync } from 'fflate'

const encode = (text: string) => new TextEncoder().encode(text)
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A zip of texts and bytes in the order given. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {}
  for (const [name, content] of Object.entries(parts))
    files[name] = [
      typeof content === 'string' ? encode(content) : content,
      { level: name === 'mimetype' ? 0 : 6 },
    ]
  return zipSync(files)
}

const mainTypes = {
  docx: [
    'word/document.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  ],
  xlsx: ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  pptx: [
    'ppt/presentation.xml',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  ],
} as const

/** Core, extended and custom properties as Office writes them. ISO/IEC 29500-1, 15.2.12. */
export const properties: Readonly<Record<string, string>> = {
  'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Budget</dc:title><dc:creator>Ann Author</dc:creator><cp:lastModifiedBy>Bob Editor</cp:lastModifiedBy><cp:revision>7</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">2024-01-02T03:04:05Z</dcterms:created></cp:coreProperties>`,
  'docProps/app.xml': `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>Secret.dotx</Template><TotalTime>95</TotalTime><Application>Microsoft Office Word</Application><Company>Acme &amp; Sons</Company><Manager>Mia Manager</Manager></Properties>`,
  'docProps/custom.xml': `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{0}" pid="2" name="Client"><vt:lpwstr>Wolfstone</vt:lpwstr></property></Properties>`,
}

/** An Office Open XML package: content types, relationships, and the parts given. */
export function ooxml(
  kind: keyof typeof mainTypes,
  parts: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array {
  const [main, mainType] = mainTypes[kind]
  const overrides = [
    main,
    ...Object.keys(parts).filter(name => name.startsWith('docProps/') && name.endsWith('.xml')),
  ]
    .map(
      name => `<Override PartName="/${name}" ContentType="${name === main ? mainType : 'application/xml'}"/>`,
    )
    .join('')
  const relationship = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relationships}/${type}" Target="${target}"/>`
  return zipped({
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship(1, 'officeDocument', main)}${relationship(2, 'custom-properties', 'docProps/custom.xml')}</Relationships>`,
    ...parts,
  })
}

/** A Word document around the body given, with properties and the parts given. */
export const docx = (body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array =>
  ooxml('docx', {
    ...properties,
    'word/document.xml': `${declaration}<w:document xmlns:w="${word}" xmlns:r="${relationships}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  })

/** External relationships of a part, by their type. */
export const externalRelationships = (targets: Readonly<Record<string, string>>): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    targets,
  )
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${relationships}/${type}" Target="${target}" TargetMode="External"/>`,
    )
    .join('')}</Relationships>`

/** An OpenDocument text around the body given. */
export const odt = (body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${declaration}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': `${declaration}<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><meta:initial-creator>Ann Author</meta:initial-creator><meta:editing-duration>PT1H2M</meta:editing-duration></office:meta></office:document-meta>`,
    'META-INF/manifest.xml': `${declaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/"/></manifest:manifest>`,
    ...parts,
  })
