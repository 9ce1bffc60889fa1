import highsModule, { type Highs } from 'highs';
import type { Minimise, Programme, Solver } from '../../domain/disclosure/proof/linear-program.ts';

/**
 * A solve that takes more steps proves nothing: what rests on it is withheld. Counted in steps, not in seconds, so that
 * a slow machine withholds no more than a fast one. (A release takes up to 1,600 steps a solve, and a node.)
 */
const STEPS = 100_000;
const NODES = 5_000;
/** What goes on for so long is a fault of the solver's: the run stops, and nothing is released. */
const SECONDS = 300;

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
          simplex_iteration_limit: STEPS,
          mip_max_nodes: NODES,
          time_limit: SECONDS,
          presolve: isWhole(programme) ? 'choose' : 'off',
          mip_rel_gap: 0,
          mip_abs_gap: 0,
        });
        const minimise: Minimise = (objective) => {
          const costs = new Float64Array(programme.variables.length);
          for (const [column, coefficient] of objective) costs[column] = coefficient;
          model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
          model.zeroAllClocks();
          model.run();
          const status = model.getModelStatus();
          const { optimal, infeasible, timeLimit } = highs.constants.modelStatus;
          if (status === optimal)
            return { status: 'optimal', value: model.getObjectiveValue(), at: model.getSolution().colValue };
          if (status === infeasible) return { status: 'infeasible' };
          if (status === timeLimit) throw new Error(`The solver had no answer after ${SECONDS} seconds.`);
          return { status: 'failed', why: `the solver stopped with status ${String(status)}` };
        };
        return use(minimise);
      }),
  };
}

const isWhole = ({ variables }: Programme): boolean => variables.some(({ whole }) => whole === true);

function modelData(highs: Highs, { variables, constraints }: Programme) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of constraints) {
    for (const [variable, coefficient] of terms) {
      indices.push(variable);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
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
      indices,
      values,
    },
    integrality: variables.map(({ whole }) => (whole === true ? integer : continuous)),
  };
}
