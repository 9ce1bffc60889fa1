import highsModule, { type Highs } from 'highs';
import type { Minimise, Programme, Solver } from '../../domain/disclosure/proof/linear-program.ts';

/** A solve that takes longer proves nothing: what rests on it is withheld. */
const SECONDS_A_SOLVE = 20;

// The package's types are read as CommonJS, its code as an ES module: the loader is the import itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

/**
 * HiGHS (MIT licence) as WebAssembly: single-threaded and deterministic.
 *
 * @param wasmBinary its code, where a bundler has taken the package apart.
 */
export async function highsSolver(wasmBinary?: Uint8Array): Promise<Solver> {
  const highs = await loadHighs(wasmBinary && { wasmBinary });
  return {
    name: `HiGHS ${highs.version.string}`,
    withProgramme: (programme, use) =>
      highs.withModel(modelData(highs, programme), (model) => {
        model.options.set({
          output_flag: false,
          time_limit: SECONDS_A_SOLVE,
          mip_rel_gap: 0,
          mip_abs_gap: 0,
        });
        const minimise: Minimise = (objective) => {
          programme.variables.forEach((_, column) => model.changeColCost(column, 0));
          for (const [column, coefficient] of objective) model.changeColCost(column, coefficient);
          model.zeroAllClocks();
          model.run();
          const status = model.getModelStatus();
          const { optimal, infeasible } = highs.constants.modelStatus;
          if (status === optimal)
            return { status: 'optimal', value: model.getObjectiveValue(), at: model.getSolution().colValue };
          if (status === infeasible) return { status: 'infeasible' };
          return { status: 'failed', why: `the solver stopped with status ${String(status)}` };
        };
        return use(minimise);
      }),
  };
}

function modelData(highs: Highs, { variables, constraints }: Programme) {
  const starts = [0];
  for (const { terms } of constraints) starts.push((starts.at(-1) ?? 0) + terms.length);
  const terms = constraints.flatMap((constraint) => constraint.terms);
  const { integer, continuous } = highs.constants.variableType;
  return {
    numCols: variables.length,
    numRows: constraints.length,
    colCost: variables.map(() => 0),
    colLower: variables.map(({ low }) => low),
    colUpper: variables.map(({ high }) => high ?? highs.infinity),
    rowLower: constraints.map(({ low }) => low ?? -highs.infinity),
    rowUpper: constraints.map(({ high }) => high ?? highs.infinity),
    matrix: {
      format: 'csr' as const,
      numRows: constraints.length,
      numCols: variables.length,
      starts,
      indices: terms.map(([variable]) => variable),
      values: terms.map(([, coefficient]) => coefficient),
    },
    integrality: variables.map(({ whole }) => (whole === true ? integer : continuous)),
  };
}
