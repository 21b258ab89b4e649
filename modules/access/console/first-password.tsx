import { Button } from '../../../platform/ui/parts/button.tsx';
import { Facts } from '../../../platform/ui/parts/page.tsx';

interface FirstPasswordProps {
  readonly login: string;
  readonly password: string;
  readonly onDone: () => void;
}

/** Shown once; nobody can read it again. */
export function FirstPassword({ login, password, onDone }: FirstPasswordProps) {
  return (
    <>
      <p className="mb-4">
        Serahkan langsung kepada pemilik akun, jangan lewat grup percakapan. Kata sandi awal hanya tampil sekarang dan harus diganti saat
        pertama masuk.
      </p>
      <Facts
        items={[
          { label: 'Nama akun', value: <code className="font-mono">{login}</code> },
          { label: 'Kata sandi awal', value: <code className="font-mono text-lg wrap-anywhere">{password}</code> },
        ]}
      />
      <Button className="mt-5" variant="primary" onClick={onDone}>
        Sudah saya catat
      </Button>
    </>
  );
}
