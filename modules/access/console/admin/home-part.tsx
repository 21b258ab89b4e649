import { LinkButton } from '../../../../platform/ui/parts/button.tsx';
import { Panel } from '../../../../platform/ui/parts/page.tsx';

/** Home of an administrator: who needs an account, which office changed. */
export default function AdministratorAtHome() {
  return (
    <Panel title="Siapa perlu akun, kantor mana berubah?">
      <div className="flex flex-wrap gap-3">
        <LinkButton to="/akun" variant="primary" icon="people">
          Kelola akun petugas
        </LinkButton>
        <LinkButton to="/kantor" icon="office">
          Kantor dan wilayah kerja
        </LinkButton>
      </div>
    </Panel>
  );
}
