import { handle } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import * as contract from './contract.ts';
import { readWhatIf } from './queries/get-what-if.ts';

/** Table of contents of the what-if module. @param dataDir where `kentongan what-if` leaves the figures of this machine */
export const whatIfRoutes = (dataDir: string): readonly Route[] => [handle(contract.getWhatIf, readWhatIf(dataDir))];
