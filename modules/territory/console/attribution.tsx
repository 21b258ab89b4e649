/** Whose data they are; the licence asks for it wherever they are shown. */
export function Attribution({ text }: { readonly text: string }) {
  return <p className="mt-4 text-sm text-muted">{text}</p>;
}
