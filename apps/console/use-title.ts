import { useEffect } from 'react';

/** Titles never carry a person's name: they stand in histories and on shared screens. */
export const useTitle = (title: string): void =>
  useEffect(() => {
    document.title = `${title} · Kentongan`;
  }, [title]);
