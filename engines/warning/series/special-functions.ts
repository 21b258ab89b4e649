/** Lanczos coefficients for g = 7, nine terms: relative error below 1e-14. @source Lanczos 1964; Godfrey 2001 */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const; // prettier-ignore
const LANCZOS_G = 7;
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
const PRECISION = 1e-15;
const TINY = 1e-300;
/** Both expansions settle within some multiple of √x terms; beyond this the argument is no count (our choice). */
const MOST_TERMS = 100_000;

/** Natural logarithm of the gamma function for x > 0. */
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const z = x - 1;
  let sum: number = LANCZOS[0];
  for (let term = 1; term < LANCZOS.length; term += 1) sum += (LANCZOS[term] ?? 0) / (z + term);
  const t = z + LANCZOS_G + 0.5;
  return HALF_LOG_TWO_PI + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Lower regularised incomplete gamma by its series; good for x < a + 1. */
function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * PRECISION) break;
  }
  return sum * Math.exp(-x + a * Math.log(x) - lnGamma(a));
}

/** Evaluates b0 + a1/(b1 + a2/(b2 + …)) by the method of Lentz. */
function continuedFraction(first: number, next: (n: number) => { a: number; b: number }): number {
  let f = first === 0 ? TINY : first;
  let c = f;
  let d = 0;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const { a, b } = next(n);
    d = b + a * d;
    d = 1 / (d === 0 ? TINY : d);
    c = b + a / c;
    if (c === 0) c = TINY;
    const change = c * d;
    f *= change;
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return f;
}

/** Upper regularised incomplete gamma Q(a, x) = P(Gamma(a, 1) > x) = P(Poisson(x) < a) for whole a. */
export function gammaUpper(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  if (x < a + 1) return 1 - gammaSeries(a, x);
  const fraction = continuedFraction(x + 1 - a, (n) => ({ a: -n * (n - a), b: x + 2 * n + 1 - a }));
  return Math.exp(-x + a * Math.log(x) - lnGamma(a)) / fraction;
}

/** Lower regularised incomplete gamma P(a, x); keeps its digits where Q is close to 1. */
export function gammaLower(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? gammaSeries(a, x) : 1 - gammaUpper(a, x);
}

function betaFraction(a: number, b: number, x: number): number {
  const fraction = continuedFraction(1, (n) => {
    const m = Math.floor(n / 2);
    const even = n % 2 === 0;
    const top = even ? m * (b - m) * x : -(a + m) * (a + b + m) * x;
    return { a: top / ((a + 2 * m - (even ? 1 : 0)) * (a + 2 * m + (even ? 0 : 1))), b: 1 };
  });
  return Math.exp(a * Math.log(x) + b * Math.log1p(-x) + lnGamma(a + b) - lnGamma(a) - lnGamma(b)) / (a * fraction);
}

/** Regularised incomplete beta I_x(a, b) for a, b > 0 and 0 ≤ x ≤ 1. */
export function betaLower(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x < (a + 1) / (a + b + 2) ? betaFraction(a, b, x) : 1 - betaFraction(b, a, 1 - x);
}

/** P(N(0,1) > z), with its digits kept far out in the tail. */
export function normalTail(z: number): number {
  const half = 0.5 * gammaUpper(0.5, (z * z) / 2);
  return z >= 0 ? half : 1 - half;
}

/**
 * The z with P(N(0,1) ≤ z) = p: halving, then Newton steps.
 * @returns ±Infinity at the ends
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  let low = -40;
  let high = 0;
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2;
    if (normalTail(-middle) < p) low = middle;
    else high = middle;
  }
  let z = (low + high) / 2;
  for (let step = 0; step < 4; step += 1) z -= (normalTail(-z) - p) / Math.exp(-(z * z) / 2 - HALF_LOG_TWO_PI);
  return z;
}

/** Two-sided p-value of Student's t. */
export function studentTwoSided(t: number, degrees: number): number {
  return betaLower(degrees / (degrees + t * t), degrees / 2, 0.5);
}
