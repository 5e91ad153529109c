/** 한국표준산업분류의 중분류 하나와, 그것이 주로 드는 83부문. */
export type Division = {
  readonly code: string;
  readonly ko: string;
  readonly en: string;
  readonly sectors: readonly string[];
};

const division = (code: string, ko: string, en: string, sectors: string): Division => ({
  code,
  ko,
  en,
  sectors: sectors.split(' '),
});

/**
 * 한국표준산업분류(10차) 중분류의 이름과, 그 산업의 주된 상품이 드는 83부문. 가구 내 활동과 국제기관(97–99)은 드는 부문이 없어 뺐다.
 * 이음은 이 프로젝트의 것이며 공식 연계표가 아니다.
 *
 * Divisions of the Korean Standard Industrial Classification (10th revision) with the sectors of the 83 that hold their main
 * products; households and extraterritorial bodies (97–99) have none. The link is this project's own, not an official concordance; English names follow ISIC's wording.
 *
 * @source 통계청, 한국표준산업분류 제10차(2017), 중분류의 이름
 */
export const divisions: readonly Division[] = [
  division('01', '농업', 'Agriculture', '01 02 05'),
  division('02', '임업', 'Forestry', '03'),
  division('03', '어업', 'Fishing', '04'),
  division('05', '석탄, 원유 및 천연가스 광업', 'Mining of coal, crude petroleum and natural gas', '06'),
  division('06', '금속 광업', 'Mining of metal ores', '07'),
  division('07', '비금속광물 광업; 연료용 제외', 'Mining of non-metallic minerals, except fuel', '07'),
  division('08', '광업 지원 서비스업', 'Mining support service activities', '06 07'),
  division('10', '식료품 제조업', 'Manufacture of food products', '08'),
  division('11', '음료 제조업', 'Manufacture of beverages', '09'),
  division('12', '담배 제조업', 'Manufacture of tobacco products', '10'),
  division('13', '섬유제품 제조업; 의복 제외', 'Manufacture of textiles, except apparel', '11'),
  division('14', '의복, 의복 액세서리 및 모피제품 제조업', 'Manufacture of wearing apparel and fur articles', '11 12'),
  division('15', '가죽, 가방 및 신발 제조업', 'Manufacture of leather, luggage and footwear', '12'),
  division('16', '목재 및 나무제품 제조업; 가구 제외', 'Manufacture of wood products, except furniture', '13'),
  division('17', '펄프, 종이 및 종이제품 제조업', 'Manufacture of pulp, paper and paper products', '14'),
  division('18', '인쇄 및 기록매체 복제업', 'Printing and reproduction of recorded media', '15'),
  division(
    '19',
    '코크스, 연탄 및 석유정제품 제조업',
    'Manufacture of coke, briquettes and refined petroleum products',
    '16',
  ),
  division(
    '20',
    '화학 물질 및 화학제품 제조업; 의약품 제외',
    'Manufacture of chemicals and chemical products, except pharmaceuticals',
    '17 18 19 21 22',
  ),
  division('21', '의료용 물질 및 의약품 제조업', 'Manufacture of pharmaceuticals and medicinal chemicals', '20'),
  division('22', '고무 및 플라스틱제품 제조업', 'Manufacture of rubber and plastics products', '23 24'),
  division('23', '비금속 광물제품 제조업', 'Manufacture of other non-metallic mineral products', '25 26'),
  division('24', '1차 금속 제조업', 'Manufacture of basic metals', '27 28 29'),
  division(
    '25',
    '금속 가공제품 제조업; 기계 및 가구 제외',
    'Manufacture of fabricated metal products, except machinery and furniture',
    '30',
  ),
  division(
    '26',
    '전자 부품, 컴퓨터, 영상, 음향 및 통신장비 제조업',
    'Manufacture of electronic components, computers, video, audio and communication equipment',
    '31 32 33 34 35',
  ),
  division(
    '27',
    '의료, 정밀, 광학 기기 및 시계 제조업',
    'Manufacture of medical, precision and optical instruments, watches and clocks',
    '36',
  ),
  division('28', '전기장비 제조업', 'Manufacture of electrical equipment', '37'),
  division('29', '기타 기계 및 장비 제조업', 'Manufacture of other machinery and equipment', '38 39'),
  division('30', '자동차 및 트레일러 제조업', 'Manufacture of motor vehicles and trailers', '40'),
  division('31', '기타 운송장비 제조업', 'Manufacture of other transport equipment', '41 42'),
  division('32', '가구 제조업', 'Manufacture of furniture', '43'),
  division('33', '기타 제품 제조업', 'Other manufacturing', '43'),
  division('34', '산업용 기계 및 장비 수리업', 'Maintenance and repair of industrial machinery and equipment', '44'),
  division(
    '35',
    '전기, 가스, 증기 및 공기 조절 공급업',
    'Electricity, gas, steam and air conditioning supply',
    '45 46',
  ),
  division('36', '수도업', 'Water supply', '47'),
  division('37', '하수, 폐수 및 분뇨 처리업', 'Sewage, wastewater and human waste treatment', '48'),
  division('38', '폐기물 수집, 운반, 처리 및 원료 재생업', 'Waste collection, treatment and materials recovery', '49'),
  division('39', '환경 정화 및 복원업', 'Remediation activities', '49'),
  division('41', '종합 건설업', 'General construction', '50 51'),
  division('42', '전문직별 공사업', 'Specialised construction activities', '50 51'),
  division('45', '자동차 및 부품 판매업', 'Sale of motor vehicles and parts', '52'),
  division('46', '도매 및 상품 중개업', 'Wholesale trade and commodity brokerage', '52'),
  division('47', '소매업; 자동차 제외', 'Retail trade, except motor vehicles', '52'),
  division('49', '육상 운송 및 파이프라인 운송업', 'Land transport and transport via pipelines', '53'),
  division('50', '수상 운송업', 'Water transport', '54'),
  division('51', '항공 운송업', 'Air transport', '55'),
  division('52', '창고 및 운송관련 서비스업', 'Warehousing and support activities for transport', '56 57'),
  division('55', '숙박업', 'Accommodation', '58'),
  division('56', '음식점 및 주점업', 'Food and beverage service activities', '58'),
  division('58', '출판업', 'Publishing activities', '63 62'),
  division(
    '59',
    '영상·오디오 기록물 제작 및 배급업',
    'Motion picture, video, television programme and sound recording activities',
    '64',
  ),
  division('60', '방송업', 'Broadcasting activities', '60'),
  division('61', '우편 및 통신업', 'Postal activities and telecommunications', '57 59'),
  division(
    '62',
    '컴퓨터 프로그래밍, 시스템 통합 및 관리업',
    'Computer programming, system integration and management',
    '62',
  ),
  division('63', '정보서비스업', 'Information service activities', '61'),
  division('64', '금융업', 'Financial service activities', '65'),
  division('65', '보험 및 연금업', 'Insurance and pension funding', '66'),
  division('66', '금융 및 보험관련 서비스업', 'Activities auxiliary to financial service and insurance', '67'),
  division('68', '부동산업', 'Real estate activities', '68 69'),
  division('70', '연구개발업', 'Research and development', '70'),
  division('71', '전문 서비스업', 'Professional services', '71'),
  division(
    '72',
    '건축 기술, 엔지니어링 및 기타 과학기술 서비스업',
    'Architectural, engineering and other scientific technical services',
    '72',
  ),
  division('73', '기타 전문, 과학 및 기술 서비스업', 'Other professional, scientific and technical services', '72'),
  division('74', '사업시설 관리 및 조경 서비스업', 'Business facilities management and landscape services', '74'),
  division('75', '사업 지원 서비스업', 'Business support services', '74'),
  division('76', '임대업; 부동산 제외', 'Rental and leasing activities, except real estate', '73'),
  division(
    '84',
    '공공 행정, 국방 및 사회보장 행정',
    'Public administration, defence and compulsory social security',
    '75',
  ),
  division('85', '교육 서비스업', 'Education', '76'),
  division('86', '보건업', 'Human health activities', '77'),
  division('87', '사회복지 서비스업', 'Social work activities', '78'),
  division('90', '창작, 예술 및 여가관련 서비스업', 'Creative, arts and recreation related services', '79'),
  division('91', '스포츠 및 오락관련 서비스업', 'Sports activities and amusement activities', '80'),
  division('94', '협회 및 단체', 'Membership organisations', '81'),
  division('95', '개인 및 소비용품 수리업', 'Maintenance and repair of personal and household goods', '82'),
  division('96', '기타 개인 서비스업', 'Other personal service activities', '82'),
];
