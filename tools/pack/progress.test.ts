import { expect, it } from 'vitest';
import { Progress } from './progress';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const progress = new Progress('reading', 4, { isTTY, write: (text) => written.push(text) }, () => time);
  return { written, progress, wait: (milliseconds: number) => (time += milliseconds) };
}

it('tells how far long work has come, and leaves nothing behind', () => {
  const { written, progress, wait } = terminal(true);
  progress.at(1);
  expect(written).toEqual([]);
  wait(1000);
  progress.at(3);
  progress.at(4);
  expect(written.join('')).toContain('reading: 3 of 4 (75 %)');
  expect(written).toHaveLength(1);
  progress.end();
  expect(written.at(-1)).toMatch(/^\r\S*$/);
});

it('writes nothing where no terminal would show it', () => {
  const { written, progress, wait } = terminal(false);
  wait(1000);
  progress.at(3);
  progress.end();
  expect(written).toEqual([]);
});
