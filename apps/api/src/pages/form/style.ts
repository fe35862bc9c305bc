/** What only an official form has. */
export const STYLE = `
.form { margin-top: 4mm; border-collapse: collapse; } .form th, .form td { border: 1px solid; padding: 2mm; text-align: left; vertical-align: top; } .form th { width: 42mm; font-weight: 600; }
.opinion td { height: 28mm; position: relative; } .stamp { position: absolute; right: 4mm; bottom: 1mm; margin: 0; }
`;
