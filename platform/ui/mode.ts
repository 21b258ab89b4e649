import { createContext, useContext } from 'react';

/** Training data wears a mark on pages, prints and exports. */
const TrainingContext = createContext(false);
export const TrainingProvider = TrainingContext.Provider;
export const useTraining = (): boolean => useContext(TrainingContext);

/** Long forms of abbreviations, filled by the app from the glossary: `{ LTSA: 'Layanan Terpadu Satu Atap' }`. */
const GlossaryContext = createContext<Readonly<Record<string, string>>>({});
export const GlossaryProvider = GlossaryContext.Provider;
export const useLongForm = (short: string): string | undefined => useContext(GlossaryContext)[short];

/** Permissions of the signed-in account, filled by the shell. Screens hide what one may not do; the server decides. */
const PermissionContext = createContext<ReadonlySet<string>>(new Set());
export const PermissionProvider = PermissionContext.Provider;
export const useMay = (): ((permission: string) => boolean) => {
  const granted = useContext(PermissionContext);
  return (permission) => granted.has(permission);
};

/** Whether the signed-in account may open the page at an address; filled by the shell from the pages of all modules. */
const OpenPagesContext = createContext<(path: string) => boolean>(() => true);
export const OpenPagesProvider = OpenPagesContext.Provider;
export const useOpens = (): ((path: string) => boolean) => useContext(OpenPagesContext);
