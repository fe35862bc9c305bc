import { z } from '@hono/zod-openapi';
import { id, idText, instant, listQuery } from '../../openapi/parts.ts';

export const fileSchema = z
  .object({
    id: idText,
    name: z.string().nullable().openapi({
      description: 'Null for those who may not see personal data of whoever it is about.',
      example: '会议纪要.pdf',
    }),
    mediaType: z.string().openapi({ example: 'application/pdf' }),
    size: z.number().int().openapi({ description: 'In bytes.' }),
    hash: z.string().nullable().openapi({ description: 'SHA-256 of its bytes, hex; null like the name.' }),
    attachedTo: z.array(
      z.union([
        z.object({ eventId: idText }),
        z.object({ recordId: idText }),
        z.object({ awardId: idText }),
        z.object({ placeId: idText }),
      ]),
    ),
    personal: z.boolean().openapi({
      description:
        'Whether it is attached to something about a person or household: reading it is audited then.',
    }),
    uploadedBy: idText,
    uploadedAt: instant,
    version: z.number().int(),
  })
  .openapi('File');

export const filePath = z.object({ id: id('file') });

const owner = {
  eventId: id('event').optional(),
  recordId: id('record').optional(),
  awardId: id('award').optional(),
  placeId: id('place').optional(),
};

export const listFilesQuery = z.object({ ...listQuery, ...owner }).strict();

export const uploadFileQuery = z
  .object({
    name: z.string().max(400).optional().openapi({
      description: 'Its name, where it is not sent as a form. It must say what the file is.',
      example: '会议纪要.pdf',
    }),
    ...owner,
    dryRun: z
      .enum(['true', 'false'])
      .optional()
      .openapi({ description: 'Answer as if done, and keep nothing.' }),
  })
  .strict();

export const attachFileBody = z.object(owner).strict().openapi('AttachFile');
