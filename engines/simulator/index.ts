export { buildGeography, UnknownPlace } from './geography/build-geography.ts';
export type { CodeRow, Geography, Village } from './geography/build-geography.ts';
export type { RingTruth, SimulatedEvent, Told } from './events.ts';
export { basePoint, hypercubePoint, namedScenario, readScenario, scenarioNames, UnusableScenario } from './scenarios/scenario.ts';
export type { Parameters, Scenario } from './scenarios/scenario.ts';
export { GENERATOR, simulate } from './simulate.ts';
export type { SimulateOptions } from './simulate.ts';
export { sizes } from './sizes.ts';
export type { Size } from './sizes.ts';
