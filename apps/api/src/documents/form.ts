import type { FilledBlock, FilledForm, FormRow, Language } from '@lifang/core';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { WORDS } from '../pages/form/words.ts';
import { dayText } from '../pages/format.ts';

/** Widths of the two columns, in percent. */
const NAME = 27;
const VALUE = 73;
/** The least height of an opinion, in twentieths of a point: room for a stamp. */
const STAMP = 1600;

/** An official form as a DOCX file: the same blocks in the same order as on the page. */
export async function formDocument(
  { title, document, blocks }: FilledForm,
  language: Language,
): Promise<ArrayBuffer> {
  const issued = [document.issuer, document.title, document.number].filter(part => part !== null).join(' ');
  const file = new Document({
    title,
    creator: document.issuer,
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER }),
          new Paragraph({ text: issued, alignment: AlignmentType.CENTER, spacing: { after: 200 } }),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: blocks.flatMap(block => rowsOf(block, language)),
          }),
        ],
      },
    ],
  });
  return Packer.toArrayBuffer(file);
}

function rowsOf({ block, rows }: FilledBlock, language: Language): TableRow[] {
  return rows.map(row => {
    const cells = [cell(NAME, [heading(row.title)]), cell(VALUE, contentOf(block, row, language))];
    return block === 'opinions'
      ? new TableRow({ height: { value: STAMP, rule: 'atLeast' }, cantSplit: true, children: cells })
      : new TableRow({ cantSplit: true, children: cells });
  });
}

function contentOf(block: FilledBlock['block'], { text, on }: FormRow, language: Language): Paragraph[] {
  if (block !== 'opinions') return [new Paragraph(text)];
  const stamp = `${WORDS[language].stamp}　${on === null ? '' : dayText(on, language)}`;
  return [new Paragraph(text), new Paragraph({ text: stamp, alignment: AlignmentType.RIGHT })];
}

const heading = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text, bold: true })] });

const cell = (size: number, children: Paragraph[]): TableCell =>
  new TableCell({ width: { size, type: WidthType.PERCENTAGE }, children });
