import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act } from '../../functions/import/actions.ts';
import { dynamoWordings } from '../../shared/adapters/dynamodb/wordings.ts';
import { MAIL_TEXTS } from '../../shared/domain/campaign/mail/mail-texts.ts';
import type { TranslatorFile } from '../../shared/domain/instrument/translation/translator-file.ts';
import { rememberWelsh } from '../../shared/use-cases/remember-welsh.ts';
import { exportWording, importWording } from '../../shared/use-cases/translate-wording.ts';
import { INTERFACE_TEXTS } from '../../web/wording/interface-texts.ts';
import { openStore, type Store } from '../functions/respond/store.ts';
import { good } from './interviews.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore();
});
afterEach(() => store.close());

const desk = () => ({ wordings: dynamoWordings(store.client, 'campaigns') });
const clock = { now: () => 0 };

describe.each([INTERFACE_TEXTS, MAIL_TEXTS])('the texts of the program that are called $id', (program) => {
  const out = async (): Promise<TranslatorFile> =>
    structuredClone(good(await exportWording(desk(), program)));
  const back = (file: unknown, dryRun = false) => importWording(desk(), program, { file, dryRun });
  const [[first, english] = ['', ''], [second] = ['', '']] = [...program.texts].filter(
    ([key, text]) => !text.includes('{{') && !Object.hasOwn(program.shown, key),
  );

  it('go out and come back by the command that instruments do', async () => {
    const event = { action: 'export-translation', instrument: program.id } as const;
    // The command needs nothing of its desk but where wordings are kept.
    const reached = desk() as Parameters<typeof act>[0];
    const file = structuredClone(good(await act(reached, event))) as TranslatorFile;
    expect(Object.keys(file.strings)).toHaveLength(program.texts.size);
    file.strings[first]!.cy = 'Cymraeg';
    expect(good(await act(reached, { action: 'import-translation', file, dryRun: false }))).toMatchObject({
      version: '1.0.1',
      report: { instrument: program.id },
    });
    expect((await out()).strings[first]?.cy).toBe('Cymraeg');
  });

  it('are in Welsh on pages once they have come back, and not by a dry run', async () => {
    const file = await out();
    file.strings[first]!.cy = 'Cymraeg';
    good(await back(file, true));
    expect((await out()).strings[first]?.cy).not.toBe('Cymraeg');
    good(await back(file));
    const welsh = await rememberWelsh({ ...desk(), clock }, program)();
    expect(welsh[first]).toEqual({ en: english, text: 'Cymraeg' });
    expect(good(await back(file)).version).toBe('1.0.1');
  });

  it('name what is new, changed, missing and stale, and refuse lost gaps', async () => {
    const file = await out();
    file.strings[first]!.cy = 'Un';
    file.strings[second] = { en: 'What it said before.', cy: 'Dau' };
    const { report } = good(await back(file));
    expect([...report.added, ...report.changed]).toContain(first);
    expect(report.stale).toEqual([second]);
    expect(report.missing.length).toBeGreaterThan(3);
    const gapped = [...program.texts].find(([, text]) => text.includes('{{'))![0];
    const broken = await out();
    broken.strings[gapped]!.cy = 'Dim bylchau';
    expect(JSON.stringify(await back(broken))).toContain('has lost {{');
    expect(await back({ ...file, strings: { nothing: { en: 'a', cy: 'b' } } })).toMatchObject({ ok: false });
  });

  it('are kept by one of two who bring a file at the same time', async () => {
    const wordings = dynamoWordings(store.client, 'campaigns');
    const cy = { [first]: { en: english, text: 'Un' } };
    const both = await Promise.all([1, 2].map(() => wordings.keep(program.id, { revision: 1, cy })));
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await wordings.keep(program.id, { revision: 3, cy })).toBe(false);
    expect(await wordings.keep(program.id, { revision: 2, cy })).toBe(true);
  });
});

describe('what a warm function knows of the Welsh', () => {
  it('is read again after five minutes, and stands where the store is away', async () => {
    let now = 0;
    let away = false;
    let reads = 0;
    const wordings = {
      get: async () => {
        reads += 1;
        if (away) throw new Error('away');
        return { revision: reads, cy: { a: { en: 'A', text: `Cymraeg ${reads}` } } };
      },
    };
    const program = { ...INTERFACE_TEXTS, shown: {} };
    const welsh = rememberWelsh({ wordings, clock: { now: () => now } }, program);
    expect((await welsh())['a']?.text).toBe('Cymraeg 1');
    expect((await welsh())['a']?.text).toBe('Cymraeg 1');
    now = 6 * 60_000;
    away = true;
    expect((await welsh())['a']?.text).toBe('Cymraeg 1');
    away = false;
    expect((await welsh())['a']?.text).toBe('Cymraeg 3');
  });
});

describe('Welsh that comes with the program', () => {
  it('is confirmed where it came back, and stays to be confirmed where it did not', async () => {
    const file = structuredClone(good(await exportWording(desk(), INTERFACE_TEXTS)));
    expect(file.strings['common.optional']?.confirm).toBe(true);
    delete (file.strings as Record<string, unknown>)['common.organisation'];
    good(await importWording(desk(), INTERFACE_TEXTS, { file, dryRun: false }));
    const { strings } = good(await exportWording(desk(), INTERFACE_TEXTS));
    expect(strings['common.optional']?.confirm).toBeUndefined();
    expect(strings['common.organisation']?.confirm).toBe(true);
  });
});
