import type { InstrumentDesk } from '../../shared/use-cases/find-instrument.ts';
import { previewInstrument, type Previewed } from '../../shared/use-cases/preview-instrument.ts';
import { ok, type Result } from '../../shared/domain/kernel/result.ts';
import { Preview } from '../../web/pages/preview/preview.tsx';

export interface PreviewDesk extends InstrumentDesk {
  readonly stylesheet: () => string;
}

/** An instrument as a page that is a file by itself. */
export async function preview(desk: PreviewDesk, previewed: Previewed): Promise<Result<{ html: string }>> {
  const found = await previewInstrument(desk, previewed);
  if (!found.ok) return found;
  const page = await Preview({ instrument: found.value, stylesheet: desk.stylesheet() });
  return ok({ html: String(page) });
}
