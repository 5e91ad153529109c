import type { Text } from '../../engine/index.ts';

/** 시·도의 두 이름. 목록 화면은 표를 내려받지 않으므로 여기 적는다; 표와 같은지 테스트가 지킨다. */
export const provinces: Readonly<Record<string, Text>> = {
  서울: { ko: '서울', en: 'Seoul' },
  부산: { ko: '부산', en: 'Busan' },
  대구: { ko: '대구', en: 'Daegu' },
  인천: { ko: '인천', en: 'Incheon' },
  광주: { ko: '광주', en: 'Gwangju' },
  대전: { ko: '대전', en: 'Daejeon' },
  울산: { ko: '울산', en: 'Ulsan' },
  세종: { ko: '세종', en: 'Sejong' },
  경기: { ko: '경기', en: 'Gyeonggi' },
  강원: { ko: '강원', en: 'Gangwon' },
  충북: { ko: '충북', en: 'Chungbuk' },
  충남: { ko: '충남', en: 'Chungnam' },
  전북: { ko: '전북', en: 'Jeonbuk' },
  전남: { ko: '전남', en: 'Jeonnam' },
  경북: { ko: '경북', en: 'Gyeongbuk' },
  경남: { ko: '경남', en: 'Gyeongnam' },
  제주: { ko: '제주', en: 'Jeju' },
};

export function provinceName(code: string): Text {
  return provinces[code] ?? { ko: code, en: code };
}
