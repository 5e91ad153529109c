import '../../styles/own.css';
import { OwnList } from './own-list.tsx';
import { YamlDrop } from './yaml-drop.tsx';

/** 이 브라우저의 자기 파일들과, 파일을 여는 자리. */
export function Mine() {
  return (
    <>
      <OwnList />
      <YamlDrop />
    </>
  );
}
