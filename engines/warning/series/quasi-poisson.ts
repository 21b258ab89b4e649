/** Rows of a log-linear count regression: counts, covariates per row (first the constant 1), log exposure, weights. */
export interface Regression {
  readonly counts: readonly number[];
  readonly rows: readonly (readonly number[])[];
  readonly offsets: readonly number[];
  readonly weights: readonly number[];
}

export interface QuasiPoissonFit {
  readonly coefficients: readonly number[];
  /** Inverse of the weighted cross product; times the dispersion it is the covariance. */
  readonly inverse: readonly (readonly number[])[];
  readonly fitted: readonly number[];
  /** How much each row decides its own fitted value, 0 … 1. */
  readonly leverages: readonly number[];
  /** Pearson dispersion over the degrees of freedom, not yet limited to ≥ 1. */
  readonly dispersion: number;
  readonly degrees: number;
}

/** The deviance moves by less than this share at the end. @source McCullagh & Nelder 1989; R's default */
const TOLERANCE = 1e-8;
const MOST_ROUNDS = 25;
/** A pivot this small beside its diagonal means that a column repeats others. */
const SINGULAR = 1e-11;

/** Inverse of a symmetric positive definite matrix by Gauss–Jordan; undefined when a column repeats others. */
function invert(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const size = matrix.length;
  const work = matrix.map((row, at) => [...row, ...Array.from({ length: size }, (_, column) => (column === at ? 1 : 0))]);
  for (let pivot = 0; pivot < size; pivot += 1) {
    const row = work[pivot]!;
    const scale = row[pivot]!;
    if (!(scale > SINGULAR * Math.abs(matrix[pivot]![pivot]!))) return undefined;
    for (let column = 0; column < row.length; column += 1) row[column]! /= scale;
    for (const [at, other] of work.entries()) {
      const factor = other[pivot]!;
      if (at === pivot || factor === 0) continue;
      for (let column = 0; column < row.length; column += 1) other[column]! -= factor * row[column]!;
    }
  }
  return work.map((row) => row.slice(size));
}

const dot = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);

/** row' · matrix · row. */
export function quadratic(row: readonly number[], matrix: readonly (readonly number[])[]): number {
  return dot(
    row,
    matrix.map((line) => dot(line, row)),
  );
}

/** Means are kept off zero so that the logarithm lives. @source R's poisson family does the same */
const LEAST_MEAN = Number.EPSILON;

function deviance(counts: readonly number[], fitted: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (const [at, y] of counts.entries()) {
    const mu = fitted[at]!;
    sum += 2 * weights[at]! * ((y > 0 ? y * Math.log(y / mu) : 0) - (y - mu));
  }
  return sum;
}

/**
 * Log-linear quasi-Poisson regression by iteratively reweighted least squares.
 * @returns the fit; undefined when it does not converge or columns repeat each other
 * @source McCullagh & Nelder 1989, ch. 2 and 9
 */
export function fitQuasiPoisson({ counts, rows, offsets, weights }: Regression): QuasiPoissonFit | undefined {
  const size = rows[0]?.length ?? 0;
  const degrees = counts.length - size;
  if (size === 0 || degrees <= 0 || counts.every((count) => count === 0)) return undefined;
  let linear = counts.map((count) => Math.log(count + 0.1));
  let fitted = linear.map((eta) => Math.exp(eta));
  let last = deviance(counts, fitted, weights);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const cross = Array.from({ length: size }, () => Array<number>(size).fill(0));
    const right = Array<number>(size).fill(0);
    for (const [at, row] of rows.entries()) {
      const mu = fitted[at]!;
      const weight = weights[at]! * mu;
      const working = linear[at]! - offsets[at]! + (counts[at]! - mu) / mu;
      for (let left = 0; left < size; left += 1) {
        const share = weight * row[left]!;
        if (share === 0) continue;
        right[left]! += share * working;
        for (let column = 0; column < size; column += 1) cross[left]![column]! += share * row[column]!;
      }
    }
    const inverse = invert(cross);
    if (inverse === undefined) return undefined;
    const coefficients = inverse.map((line) => dot(line, right));
    const before = fitted;
    linear = rows.map((row, at) => dot(row, coefficients) + offsets[at]!);
    fitted = linear.map((eta) => Math.max(LEAST_MEAN, Math.exp(eta)));
    const now = deviance(counts, fitted, weights);
    if (!Number.isFinite(now)) return undefined;
    if (Math.abs(now - last) / (Math.abs(now) + 0.1) < TOLERANCE) {
      const pearson = counts.reduce((sum, y, at) => sum + (weights[at]! * (y - fitted[at]!) ** 2) / fitted[at]!, 0);
      const leverages = rows.map((row, at) => weights[at]! * before[at]! * quadratic(row, inverse));
      return { coefficients, inverse, fitted, leverages, dispersion: pearson / degrees, degrees };
    }
    last = now;
  }
  return undefined;
}
