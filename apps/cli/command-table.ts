/** A command file exports this: it takes the arguments behind its name and answers with an exit code. */
export interface Command {
  run(args: string[]): Promise<number>;
}

/** One line of the table: what the command is for, and where its code is. Nothing is loaded until it is called. */
export interface CommandEntry {
  summary: string;
  load(): Promise<Command>;
}

/**
 * Every command of the program, in the order of the help text.
 * To add one: write `commands/<name>.ts` with `export async function run(args)` and add one line here.
 */
export const commandTable: Record<string, CommandEntry> = {};
