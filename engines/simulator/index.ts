export { buildGeography, UnknownPlace } from './geography/build-geography.ts';
export type { CodeRow, Geography, Village } from './geography/build-geography.ts';
export type { RingTruth, SimulatedEvent, Told } from './events.ts';
export { hypercubePoint, namedScenario, readScenario, scenarioNames, UnusableScenario } from './scenarios/scenario.ts';
export type { Scenario } from './scenarios/scenario.ts';
export { simulate } from './simulate.ts';
export { sizes } from './sizes.ts';
export type { Size } from './sizes.ts';
