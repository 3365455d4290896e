import { expect, it } from 'vitest';
import { EXAMPLES } from './examples';
import { packProgram } from './program';

const { commands } = packProgram(() => {});

it('every command shows examples, and every example names a command and options that there are', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(commands.map((command) => command.name()).sort());
  for (const command of commands) {
    for (const [, line] of EXAMPLES[command.name()] ?? []) {
      expect(line.split(' ')[0]).toBe(command.name());
      for (const option of line.match(/--[a-z-]+/g) ?? [])
        expect(command.options.map(({ long }) => long)).toContain(option);
    }
  }
});
