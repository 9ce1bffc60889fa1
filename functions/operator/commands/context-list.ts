import type { ContextVersion } from '../../../shared/domain/context/version.ts';
import type { Command } from '../command.ts';
import { versionLine } from '../context-lines.ts';
import { valueOf } from '../outcome.ts';

export const contextList: Command = {
  name: 'context list',
  takes: '',
  says: 'List the context data that are loaded; the newest of each kind is what the next release is made with',
  async run(_, reach) {
    const { invoke } = await reach();
    const versions = await valueOf(invoke<readonly ContextVersion[]>('import', { action: 'list-context' }));
    return {
      lines: versions.length === 0 ? ['No context data are loaded.'] : versions.map(versionLine),
      value: versions,
    };
  },
};
