import { z } from 'zod';
import { announces, eventType } from '../../platform/contract/event.ts';
import { Id } from '../../platform/contract/fields.ts';
import { PlacementState } from './model.ts';

/** A placement by the legal route was written down. Subject: `placement`. */
export const placementRecordedEvent = eventType('placement.recorded', z.object({ placement: Id, mention: Id, state: PlacementState }));
export const placementRecorded = announces(placementRecordedEvent);

/** It went one step on, or ended. */
export const placementSteppedEvent = eventType('placement.stepped', z.object({ placement: Id, state: PlacementState }));
export const placementStepped = announces(placementSteppedEvent);
