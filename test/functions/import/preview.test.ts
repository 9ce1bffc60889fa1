import { describe, expect, it } from 'vitest';
import { preview } from '../../../functions/import/preview.tsx';
import { catalogue } from '../../../shared/domain/instrument/catalogue.ts';
import { pagesOf } from '../../../shared/domain/instrument/pages.ts';
import { buildStyles } from '../../../web/styles/build.ts';
import psychologicalSafety from '../../../shared/domain/instrument/instruments/psychological-safety.json' with { type: 'json' };
import officeMove from '../../fixtures/instruments/office-move.json' with { type: 'json' };
import { htmlProblems } from '../../web/html-problems.ts';

const stylesheet = buildStyles().respondent;
const desk = {
  catalogue: catalogue(),
  instruments: { versions: () => Promise.resolve([]), get: () => Promise.resolve(undefined), keep: never },
  stylesheet: () => stylesheet,
};

function never(): Promise<boolean> {
  throw new Error('A preview keeps nothing.');
}

async function pageOf(previewed: Parameters<typeof preview>[1]): Promise<string> {
  const shown = await preview(desk, previewed);
  if (!shown.ok) throw new Error(JSON.stringify(shown.problem));
  return shown.value.html;
}

describe('the preview of an instrument', () => {
  it.each(desk.catalogue.map(({ id }) => id))('of %s is one valid page, with nothing to load', async (id) => {
    const html = await pageOf({ id });
    expect(await htmlProblems(html)).toEqual([]);
    expect(html).not.toMatch(/<link|<script|<form|src=/);
    const instrument = desk.catalogue.find((one) => one.id === id)!;
    expect(html.match(/<section/g)).toHaveLength(pagesOf(instrument).length);
  });

  it('shows a draft that is not kept in both languages, who is asked, and what has no Welsh', async () => {
    const translations = {
      cy: { 'q.ease.text': { en: 'How was the move for you?', text: 'Sut oedd y symud?' } },
    };
    const html = await pageOf({ draft: { ...officeMove, translations } });
    expect(html).toContain('Preview of office-move 1.0.0');
    expect(html).toContain('How was the move for you?');
    expect(html).toContain('<span lang="cy">Sut oedd y symud?</span>');
    expect(html).toContain('asked of those where the link’s site is new');
    expect(html).toMatch(/Without Welsh: [^<]*q\.days\.text/);
  });

  it('shows a tenant’s texts, and says what is wrong with a draft instead of half of it', async () => {
    const { sections } = psychologicalSafety;
    const waiting = sections.flatMap(({ questions }) => questions.filter(({ text }) => text === null));
    const texts = Object.fromEntries(waiting.map(({ id }) => [id, `Statement ${id}`]));
    const wording = { instrument: 'psychological-safety', version: '1.1.0', texts };
    expect(await pageOf({ draft: psychologicalSafety, wording })).toContain('Statement ed7');
    expect(await preview(desk, { draft: { ...officeMove, sections: [] } })).toMatchObject({
      ok: false,
      problem: { kind: 'invalid' },
    });
    expect(await preview(desk, { id: 'nothing' })).toMatchObject({
      ok: false,
      problem: { kind: 'not-found' },
    });
  });
});
