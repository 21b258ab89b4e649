/** The part of `qrcode` that we use; the package brings no types. */
declare module 'qrcode' {
  interface Matrix {
    /** Modules on one side. */
    readonly size: number;
    /** Row by row; 1 is dark. */
    readonly data: Uint8Array;
  }
  export function create(text: string, options: { readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }): { readonly modules: Matrix };
}
