import { describe, expect, it } from 'vitest';
import { columnQuestions } from '../../../shared/domain/answer/pack-slips.ts';
import { pagesOf } from '../../../shared/domain/instrument/journey.ts';
import json from '../../../shared/domain/instrument/instruments/psychological-safety.json' with { type: 'json' };
import { supplyWording } from '../../../shared/domain/instrument/supply-wording.ts';
import { house } from './house.ts';

const ITEMS = ['ed1', 'ed2', 'ed3', 'ed4', 'ed5', 'ed6', 'ed7'];
const texts = Object.fromEntries(ITEMS.map((id) => [id, `The tenant’s words for ${id}`]));
const content = { instrument: 'psychological-safety', version: '1.1.0', texts };

describe('a module whose wording is not ours', () => {
  it('is on no page and in no column', () => {
    const asked = house('psychological-safety');
    expect(pagesOf(asked).map(({ id }) => id)).not.toContain('edmondson-1');
    expect(columnQuestions(asked).filter(({ id }) => ITEMS.includes(id))).toEqual([]);
    expect(asked.sections.map(({ id }) => id)).not.toContain('edmondson');
  });

  it('is asked on its scale of seven once a tenant supplies the texts, as a version of its own', () => {
    const supplied = supplyWording(json, content);
    if (!supplied.ok) throw new Error(JSON.stringify(supplied.problem));
    expect(supplied.value.version).toBe('1.1.0');
    expect(columnQuestions(supplied.value).filter(({ id }) => ITEMS.includes(id))).toHaveLength(7);
    expect(pagesOf(supplied.value).find(({ id }) => id === 'edmondson-2')?.questions[0]?.text).toBe(
      texts['ed5'],
    );
  });

  it('is asked whole or not at all', () => {
    const six = Object.fromEntries(Object.entries(texts).filter(([id]) => id !== 'ed7'));
    expect(supplyWording(json, { ...content, texts: { ...six, ed9: 'x' } })).toMatchObject({
      ok: false,
      problem: { issues: [{ at: 'texts.ed7' }, { at: 'texts.ed9' }] },
    });
    expect(supplyWording(json, { texts })).toMatchObject({ ok: false });
  });
});
