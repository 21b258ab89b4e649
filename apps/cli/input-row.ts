/** One usable row: its line in the file (1 = first), its values by column or key, and the text it was read from. */
export interface InputRow {
  line: number;
  values: Record<string, unknown>;
  raw(): string;
}
