import { useToast } from '../../../platform/ui/parts/toast.tsx';
import * as contract from '../contract.ts';

export interface OnCase {
  readonly id: string;
  readonly onClose: () => void;
}

export const REFRESHES = [contract.getCase, contract.listCases];

/** What every dialog does when it is through: close, say so. */
export const useDone = (onClose: () => void, text: string): (() => void) => {
  const tell = useToast();
  return () => {
    onClose();
    tell({ text });
  };
};
/** Answers of a hand-over change it, its lists and its case. */
export const REFRESHES_OF_REFERRAL = [contract.getReferral, contract.listReferrals, contract.getCase];
