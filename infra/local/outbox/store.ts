import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from '../data-folder.ts';

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StoredMail extends Mail {
  readonly id: string;
  /** Milliseconds since 1970 by the demo's clock. */
  readonly sent: number;
}

export type Outbox = ReturnType<typeof outbox>;

/** Mails as files, numbered in the order they were sent. */
export function outbox(folder: string, now: () => number) {
  mkdirSync(folder, { recursive: true });
  const ids = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  let last = Number(ids().at(-1)?.slice(0, 8) ?? 0);
  return {
    keep(mail: Mail): string {
      last += 1;
      const id = String(last).padStart(8, '0');
      writeJson(join(folder, `${id}.json`), { ...mail, id, sent: now() });
      return id;
    },
    get: (id: string): StoredMail | undefined =>
      /^\d{8}$/.test(id) ? readJson<StoredMail>(join(folder, `${id}.json`)) : undefined,
    count: (): number => last,
    /** Newest first. */
    page(from: number, count: number): readonly StoredMail[] {
      const names = ids()
        .reverse()
        .slice(from, from + count);
      return names.flatMap((name) => readJson<StoredMail>(join(folder, name)) ?? []);
    },
  };
}
