/** The style sheet of every page that is made to be printed: A4, one typeface, and nothing that only colour would say. */
export const PRINT_STYLE = `
:root { --ink: #1d2733; --soft: #5b6877; --line: #d3dae1; --tint: #f3f5f7; --accent: #1f4e79; --late: #9c2b2b; }
@page { size: A4; margin: 13mm 14mm; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; background: #e9edf0; color: var(--ink); font: 9.5pt/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; font-variant-numeric: tabular-nums; }
main { width: 210mm; min-height: 297mm; margin: 6mm auto; padding: 13mm 14mm; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 18%); }
h1 { font: 600 19pt/1.25 "Songti SC", "Noto Serif CJK SC", SimSun, serif; margin: 0; letter-spacing: 0.02em; }
h2 { font-size: 10pt; font-weight: 600; margin: 5mm 0 1.5mm; }
p { margin: 0.6mm 0; } small, .soft { color: var(--soft); font-size: 8pt; }
header { border-bottom: 1.2pt solid var(--ink); padding-bottom: 2.5mm; }
header .over { color: var(--soft); font-size: 8.5pt; letter-spacing: 0.06em; }
header .facts { color: var(--soft); font-size: 8pt; margin-top: 1mm; }
table { border-collapse: collapse; width: 100%; } th { text-align: left; color: var(--soft); font-weight: 500; font-size: 8pt; white-space: nowrap; }
th, td { border-bottom: 0.4pt solid var(--line); padding: 0.9mm 2mm 0.9mm 0; vertical-align: middle; } td.top { vertical-align: top; } th:last-child, td:last-child { padding-right: 0; }
.n { text-align: right; white-space: nowrap; } .zero { color: #b4bcc5; } .late { color: var(--late); font-weight: 600; }
.clause { color: var(--soft); font-size: 7.5pt; white-space: nowrap; } svg { display: block; }
footer { border-top: 0.4pt solid var(--line); margin-top: 4mm; padding-top: 1.5mm; color: var(--soft); font-size: 7.5pt; line-height: 1.45; }
.tag { border: 0.5pt solid var(--line); border-radius: 2pt; padding: 0 1.2mm; font-size: 7.5pt; white-space: nowrap; }
a { color: inherit; }
@media print { body { background: #fff; } main { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; } .screen { display: none; } thead { display: table-header-group; } tr { break-inside: avoid; } h2 { break-after: avoid; } }
`;
