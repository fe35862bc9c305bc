/** What only the clause table has. */
export const STYLE = `
.other { float: right; }
.clauses { margin-top: 3mm; font-size: 8.5pt; line-height: 1.4; table-layout: fixed; } .clauses th:nth-child(1) { width: 23mm; } .clauses th:nth-child(3) { width: 40mm; } .clauses th:nth-child(4) { width: 34mm; }
.number { font-weight: 600; white-space: nowrap; } .clauses small { display: block; } .clauses p small { display: inline; }
.tag.encoded { background: var(--tint); }
`;
