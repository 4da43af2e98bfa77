/** The forms that results can be written in. */
export const EXPORT_FORMATS = ['json', 'jsonl', 'csv', 'md', 'text'] as const;

/** One of {@link EXPORT_FORMATS}. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
