import type { Result } from '../kernel/result.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { isCount, nonsense } from './sense.ts';

/** Yes-or-no decisions of two coders: both said yes, only the first, only the second, neither. */
export interface Decisions {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
}

export interface Agreement {
  /** Krippendorff's alpha; null where both always said the same of everything, so that chance has no meaning. */
  readonly alpha: number | null;
  /** 2a ÷ (2a + b + c); null where nobody ever said yes. */
  readonly positive: number | null;
  /** 2d ÷ (2d + b + c); null where nobody ever said no. */
  readonly negative: number | null;
}

/**
 * Agreement of two coders about yes and no. Positive and negative agreement stand beside alpha, because alpha is low
 * where yes is rare, however well they agree (Cicchetti and Feinstein 1990, J Clin Epidemiol 43: 551–558).
 */
export function twoCoderAgreement({ both, first, second, neither }: Decisions): Result<Agreement> {
  if (![both, first, second, neither].every(isCount)) return nonsense('decisions', 'must be counts');
  const differ = first + second;
  const share = (agreed: number): number | null =>
    agreed + differ === 0 ? null : (2 * agreed) / (2 * agreed + differ);
  const table: readonly (readonly [number, number, number])[] = [
    [both, 1, 1],
    [first, 1, 0],
    [second, 0, 1],
    [neither, 0, 0],
  ];
  const codes = [1, 2].map((coder) =>
    table.flatMap((row) => Array<number>(row[0]).fill(row[coder as 1 | 2])),
  );
  const alpha = krippendorffAlpha(codes, 'nominal');
  return {
    ok: true,
    value: { alpha: alpha.ok ? alpha.value.alpha : null, positive: share(both), negative: share(neither) },
  };
}
