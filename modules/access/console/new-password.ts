import { z } from 'zod';
import { PASSWORD_MAX_LETTERS, PASSWORD_MIN_LETTERS, passwordFault } from '../model.ts';

/** A password that is new; the server repeats the check with the account's name. */
export const NewPassword = z
  .string()
  .max(PASSWORD_MAX_LETTERS, `Paling panjang ${PASSWORD_MAX_LETTERS} huruf`)
  .superRefine((password, context) => {
    const fault = passwordFault(password, '');
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  });

export const PASSWORD_HELP = `Paling sedikit ${PASSWORD_MIN_LETTERS} huruf. Tiga atau empat kata yang mudah Anda ingat sudah kuat. Menempel dari pengelola kata sandi boleh.`;
