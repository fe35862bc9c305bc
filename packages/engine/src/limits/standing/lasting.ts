/** The acts that begin something which lasts, and so can come to break a limit without anybody acting. */
export const LASTING = ['appointing', 'constituting', 'opening-place'] as const;
export type Lasting = (typeof LASTING)[number];
