import type { ProgramRun } from '../../poll-context';

/** What a program is told of its repository after it was judged: a folder that was resolved, or a port of this machine. */
export type ToldRepository =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'rest'; readonly url: string }
  | {
      readonly kind: 'ssh';
      readonly user: string;
      readonly port: number;
      readonly path: string;
      /** The options of ssh, each without blanks. */
      readonly options: readonly string[];
    };

/** How the repository is told to one program, over and above the arguments of the collector. */
export interface Telling {
  /** Before the subcommand. */
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

export interface KnownProgram {
  /** Debian's package, for the person who has to install it. */
  readonly package: string;
  readonly places: readonly ToldRepository['kind'][];
  /** How a run may begin. */
  readonly reads: readonly (readonly string[])[];
  /** @param folder the private one of this run */
  tell(repository: ToldRepository, run: ProgramRun, folder: string): Telling;
}

/** Stands where ssh and the program want the name of a host; what is dialled stands in the options. */
export const SSH_HOST = 'repository';
