import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../shared/adapters/csv/read-csv.ts';
import { probationEstate } from '../../../shared/domain/organisation/probation-estate.ts';

const { regions, units } = probationEstate;
const PUBLISHED = path.resolve(import.meta.dirname, '../../../../shared/data/estate/pdus.csv');

describe('the probation estate', () => {
  it('has 12 regions, 108 geographic units and 12 functional ones', () => {
    expect(regions).toHaveLength(12);
    expect(units.filter(({ kind }) => kind === 'geographic')).toHaveLength(108);
    expect(units.filter(({ kind }) => kind === 'functional')).toHaveLength(12);
    expect(units).toHaveLength(120);
  });

  it('gives every region and unit a code of its own', () => {
    const codes = [...regions, ...units].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('puts every unit in a region that it lists, and leaves no region without geographic units', () => {
    const inhabited = units.filter(({ kind }) => kind === 'geographic').map(({ region }) => region);
    expect(new Set(inhabited)).toEqual(new Set(regions.map(({ code }) => code)));
    expect(units.filter(({ region }) => !regions.some(({ code }) => code === region))).toEqual([]);
  });

  it('writes every name without a space too many', () => {
    const untidy = [...regions, ...units].filter(({ name }) => name !== name.trim().replace(/\s+/g, ' '));
    expect(untidy).toEqual([]);
  });

  it.skipIf(!existsSync(PUBLISHED))(
    'agrees with the published list (skipped where it is not at hand)',
    () => {
      const read = readCsv(readFileSync(PUBLISHED), { encoding: 'utf-8', delimiter: ',' });
      if (!read.ok) throw new Error('The published list cannot be read.');
      const column = (name: string) => read.value.header.indexOf(name);
      const listed = read.value.rows.map(({ cells }) =>
        ['pdu_code', 'pdu_name', 'region_code', 'kind'].map((name) => cells[column(name)]),
      );
      expect(units.map(({ code, name, region, kind }) => [code, name, region, kind])).toEqual(listed);
    },
  );
});
