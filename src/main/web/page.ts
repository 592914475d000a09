import type { Page } from './messages.ts'

export const stylePath = '/door.css'

/** The style of the door's few pages. Served by itself, because the policy allows no style inside a page. */
export const style = `
:root { color-scheme: light dark; --paper: #fbfaf8; --ink: #1c2230; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181f; --ink: #e8eaee; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 system-ui, sans-serif; }
main { max-width: 36rem; margin: 12vh auto; padding: 0 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
`

/** A whole page from our own fixed words. */
export const htmlPage = (page: Page): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} - Surefoot</title>
<link rel="stylesheet" href="${stylePath}">
</head>
<body><main>
<h1>${page.title}</h1>
${page.text.map(paragraph => `<p>${paragraph}</p>`).join('\n')}
</main></body>
</html>
`
