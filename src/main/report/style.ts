/** The look of the printed report: light only, A4, black on white, so that it prints on any office printer. */
export const style = `
:root { color-scheme: light; }
@page { size: A4; margin: 18mm 18mm 20mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem; background: #fff; color: #1d2429;
  font: 1rem/1.5 "Atkinson Hyperlegible Next", "Segoe UI", system-ui, -apple-system, "Noto Sans", Arial, sans-serif;
  overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.375rem; line-height: 1.3; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 3px solid #1f5a5e; break-after: avoid; }
h3 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; break-after: avoid; }
h4 { font-size: 1rem; margin: 0 0 .25rem; break-after: avoid; }
p, ul, ol { margin: 0 0 .5rem; max-width: 40rem; }
ul, ol { padding-left: 1.25rem; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
th, td { text-align: left; padding: .375rem .5rem; border-bottom: 1px solid #aab4b8; vertical-align: top; }
.score { font-size: 2.25rem; font-weight: 700; line-height: 1.1; margin: 0; }
.quiet { color: #4a555b; }
.small { font-size: .875rem; }
.finding, .contact { padding: .75rem 0; border-bottom: 1px solid #d3dadd; break-inside: avoid; }
.outcome { display: inline-block; padding: 0 .5rem; border: 1px solid currentColor; border-radius: 3px; font-size: .875rem; font-weight: 700; }
.fail { color: #9c1c1c; } .attention { color: #7a4b00; } .unknown { color: #3d4a75; } .pass { color: #14603a; } .notApplicable { color: #4a555b; }
.next > li { margin-bottom: 1rem; break-inside: avoid; }
.blank { display: inline-block; min-width: 14rem; border-bottom: 1px solid #1d2429; }
.words { white-space: pre-wrap; }
a { color: #0b4f6c; }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt; } a { color: inherit; } }
`
