/** What only the monthly report has. */
export const STYLE = `
.other { float: right; }
.head { display: flex; gap: 8mm; margin-top: 4mm; align-items: flex-end; }
.figures { display: grid; grid-template-columns: repeat(3, 25mm); gap: 2.5mm 3mm; flex: 1; }
.figures div { border-top: 0.8pt solid var(--ink); padding-top: 1mm; }
.figures b { display: block; font: 600 19pt/1.1 "Songti SC", "Noto Serif CJK SC", SimSun, serif; } .figures span { font-size: 8.5pt; } .figures small { display: block; min-height: 1.4em; font-size: 7.5pt; }
figure { margin: 0; } figcaption { font-size: 8pt; color: var(--soft); margin-bottom: 1mm; display: flex; justify-content: space-between; gap: 3mm; }
.figures .before { font-size: inherit; white-space: nowrap; margin-left: 1mm; }
.legend { display: inline-flex; gap: 2.5mm; }
/* Where there is little to show, there is room to show it in. */
.roomy .duties td { padding-block: 1.7mm; } .roomy .two td { padding-block: 1.2mm; } .roomy h2 { margin-top: 8mm; } .roomy .head { margin-top: 6mm; } .roomy .figures { row-gap: 5mm; }
.dense td { padding-block: 0.55mm; } .dense h2 { margin: 3.5mm 0 1mm; } .dense .figures { row-gap: 1.5mm; } .dense footer { margin-top: 2.5mm; }
.duties td { white-space: nowrap; line-height: 1.3; } .duties .title { display: inline-block; max-width: 62mm; overflow: hidden; text-overflow: ellipsis; vertical-align: bottom; } .duties .tag { margin-left: 1mm; }
:lang(en) .duties .title { max-width: 46mm; font-size: 9pt; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; align-items: start; } .two td { padding: 0.6mm 2mm 0.6mm 0; } .unit { max-width: 48mm; width: 48mm; font-size: 8.5pt; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.events { display: flex; flex-wrap: wrap; gap: 0 6mm; }
`;
