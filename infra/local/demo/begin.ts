import { type DataFolder, readJson, writeJson } from '../data-folder.ts';
import type { LocalStack } from '../stack.ts';
import { seedDemo } from './seed.ts';

interface Made {
  readonly demo: 'begun' | 'done' | 'none';
}

/** A start that was killed while it made the demo left half of one: nobody has seen it, so it is made anew. */
export const isHalfMade = (folder: DataFolder): boolean => readJson<Made>(folder.demo)?.demo === 'begun';

/** Makes the demo at the first start on a folder, unless that start was told not to. */
export async function beginDemo(folder: DataFolder, stack: LocalStack, wanted: boolean): Promise<void> {
  if (readJson<Made>(folder.demo) !== undefined) return;
  const note = (demo: Made['demo']) => writeJson(folder.demo, { demo });
  if (!wanted) {
    note('none');
    return;
  }
  console.log('Making the demo: some months of leavers, answers, shuffles and reports. This is done once.');
  note('begun');
  await seedDemo(stack);
  note('done');
}
