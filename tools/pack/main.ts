/** The maintainers' command line for packs: `npm run pack -- COMMAND`. */
import { CommanderError } from 'commander';
import { errorWords } from '../../lib/model/error-words';
import { EXIT, InputProblem } from './output';
import { packProgram } from './program';

/** A failure in words; a file that is missing is named without the system's own terms. */
function failureWords(error: unknown): string {
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  return code === 'ENOENT' && path !== undefined
    ? `${path}: is not there. Paths start at the root of the repository.`
    : errorWords(error);
}

/** A reader who has seen enough (`| head`) is no failure: the command does its work and ends with its own code. */
function endQuietlyWithoutReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

async function run(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const program = packProgram((exit) => {
    code = exit;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.failed;
    process.stderr.write(`pack: ${failureWords(error)}\n`);
    return error instanceof InputProblem ? EXIT.problems : EXIT.failed;
  }
}

endQuietlyWithoutReader(process.stdout);
endQuietlyWithoutReader(process.stderr);
process.exitCode = await run(process.argv.slice(2));
