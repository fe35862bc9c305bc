/** What only the page of the burden has. */
export const STYLE = `
.other { float: right; }
.burden { margin: 2mm 0 5mm; font-size: 8.5pt; line-height: 1.4; table-layout: fixed; } .burden th:nth-child(1) { width: 18mm; } .burden th:nth-child(3) { width: 34mm; } .burden th:nth-child(4) { width: 62mm; }
`;
