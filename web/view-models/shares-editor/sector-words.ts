/** 83부문의 번호 → 사람들이 부르는 말. 이름에 이미 든 말은 적지 않는다. */
type Words = { readonly ko: string; readonly en: string };

/**
 * 일상의 말과 표준산업분류의 말로 부문을 찾는 낱말들.
 *
 * Ordinary words and words of the industrial classification (KSIC) for each of the 83 sectors, comma-separated. Words that a sector's own
 * name holds are not repeated.
 *
 * @source 한국은행 2020년 165부문의 이름, 한국표준산업분류(KSIC 10차)의 중·소분류 이름
 */
export const sectorWords: Readonly<Record<string, Words>> = {
  '01': {
    ko: '농업, 농사, 농산물, 쌀, 벼, 곡물, 식량작물, 채소, 과일, 과실, 과수원, 스마트팜, 화훼, 인삼',
    en: 'farming, agriculture, rice, grain, vegetables, fruit, smart farm, flowers',
  },
  '02': {
    ko: '축산, 낙농, 한우, 소, 돼지, 닭, 계란, 우유, 가축',
    en: 'cattle, dairy, pigs, chicken, eggs, milk, animals',
  },
  '03': { ko: '임업, 나무, 산림, 숲, 원목, 버섯, 조경수', en: 'forestry, timber, logs, mushrooms' },
  '04': { ko: '수산업, 어업, 양식, 물고기, 김, 어선, 바다', en: 'fishing, aquaculture, seafood' },
  '05': { ko: '농기계작업, 방제, 농협서비스, 영농', en: 'farm services' },
  '06': { ko: '석유, 천연가스, 광업, 탄광, LNG', en: 'mining, oil, coal mine, LNG' },
  '07': {
    ko: '광업, 광산, 석회석, 골재, 모래, 자갈, 희토류, 리튬광',
    en: 'mining, limestone, aggregate, sand, gravel',
  },
  '08': {
    ko: '식품, 음식료, 가공식품, 김치, 라면, 과자, 떡, 육가공, 유제품, 수산가공, 제분, 설탕, 조미료, 사료, 건강기능식품',
    en: 'food processing, kimchi, noodles, bakery, meat, feed',
  },
  '09': { ko: '술, 맥주, 소주, 와인, 막걸리, 주류, 음료수, 생수, 커피음료', en: 'drinks, beer, liquor, wine, water' },
  '10': { ko: '연초, 전자담배', en: 'cigarettes' },
  '11': { ko: '옷, 의류, 패션, 직물, 실, 염색, 봉제', en: 'clothes, fashion, fabric, yarn, dyeing' },
  '12': { ko: '가죽, 신발, 구두, 가방', en: 'leather, shoes, bags' },
  '13': { ko: '목재가공, 합판, 제재', en: 'plywood, sawmill' },
  '14': { ko: '제지, 종이, 골판지, 포장지, 휴지', en: 'paper mill, cardboard, packaging' },
  '15': { ko: '인쇄소, 출력', en: 'printing' },
  '16': { ko: '정유, 휘발유, 경유, 나프타, 윤활유, 연탄, 기름', en: 'refinery, petrol, diesel, naphtha, lubricant' },
  '17': {
    ko: '화학, 석유화학, 에틸렌, 수소, 산업용가스, 양극재, 음극재, 배터리소재, 이차전지소재',
    en: 'chemicals, petrochemicals, ethylene, hydrogen, battery materials, cathode',
  },
  '18': { ko: '수지, 폴리에틸렌, 합성고무, 플라스틱원료', en: 'resin, polymer, polyethylene' },
  '19': { ko: '나일론, 폴리에스터, 탄소섬유', en: 'nylon, polyester, carbon fibre' },
  '20': { ko: '약, 제약, 바이오, 바이오의약, 백신, 신약, 한약', en: 'drugs, pharma, biotech, vaccine, medicine' },
  '21': { ko: '비료, 농약, 살충제', en: 'fertiliser, pesticide' },
  '22': {
    ko: '화장품, 비누, 세제, 뷰티, 페인트, 도료, 잉크, 접착제, 전해액, 화약',
    en: 'cosmetics, beauty, soap, paint, ink, adhesive',
  },
  '23': { ko: '플라스틱, 필름, 분리막, 비닐, 용기', en: 'plastic, film, separator, containers' },
  '24': { ko: '타이어, 고무', en: 'tyres, tires, rubber' },
  '25': { ko: '유리창, 판유리, 유리섬유, 광섬유', en: 'window glass, optical fibre' },
  '26': {
    ko: '시멘트, 레미콘, 콘크리트, 도자기, 벽돌, 세라믹, 요업, 석재, 아스콘',
    en: 'cement, concrete, ceramics, bricks, stone',
  },
  '27': { ko: '철강, 제철, 제철소, 강판, 철근, 열연, 냉연, 강관, 포스코', en: 'steel, iron, rebar, steel mill, pipes' },
  '28': { ko: '알루미늄, 구리, 동박, 아연, 니켈, 비철, 리튬', en: 'aluminium, copper, zinc, nickel, lithium' },
  '29': { ko: '주물, 주조, 뿌리산업', en: 'casting, foundry' },
  '30': {
    ko: '금형가공, 용접, 도금, 열처리, 철구조물, 뿌리산업, 볼트, 탱크, 방위산업, 무기, 금속부품, 태양광구조물',
    en: 'metal parts, welding, plating, steel structures, weapons',
  },
  '31': {
    ko: '칩, 메모리, 시스템반도체, 팹, 웨이퍼, 파운드리, 전력반도체, 센서',
    en: 'chip, memory, fab, wafer, foundry',
  },
  '32': { ko: '디스플레이, LCD, OLED, 화면, 패널', en: 'display, LCD, OLED, panel, screen' },
  '33': {
    ko: '전자부품, 회로기판, 인쇄회로기판, PCB, 기판, 커패시터, LED, 태양전지, 태양광모듈',
    en: 'electronic parts, PCB, circuit board, LED, solar cell',
  },
  '34': { ko: '컴퓨터, 노트북, 서버, 저장장치, 프린터, PC', en: 'computer, laptop, server, storage, printer' },
  '35': {
    ko: '통신장비, 휴대폰, 스마트폰, 방송장비, TV, 텔레비전, 카메라, 스피커, 오디오, 5G장비',
    en: 'phones, smartphone, TV, camera, audio, telecom equipment',
  },
  '36': {
    ko: '의료기기, 측정기기, 계측기, 시험장비, 광학기기, 렌즈, 안경, 분석장비, 양자장비, 실험장비',
    en: 'medical devices, measuring instruments, lab equipment, optics, lens, quantum devices',
  },
  '37': {
    ko: '배터리, 이차전지, 전지, 축전지, ESS, 전동기, 모터, 발전기, 변압기, 전선, 케이블, 가전, 가전제품, 냉장고, 에어컨, 공기청정기, 조명, 충전기, 충전소설비, 연료전지',
    en: 'battery, motor, generator, transformer, cable, wire, home appliances, air conditioner, lighting, charger, fuel cell',
  },
  '38': {
    ko: '기계, 펌프, 압축기, 엔진, 터빈, 크레인, 승강기, 엘리베이터, 냉동공조, 밸브, 베어링, 운반기계, 풍력터빈',
    en: 'machine, pump, compressor, engine, turbine, crane, elevator, lift, valve',
  },
  '39': {
    ko: '기계, 반도체장비, 디스플레이장비, 공작기계, 로봇, 산업용로봇, 농기계, 트랙터, 굴착기, 건설기계, 금형, 3D프린터, 가속기',
    en: 'machine, robot, machine tools, semiconductor equipment, farm machinery, tractor, excavator, mould',
  },
  '40': {
    ko: '차, 승용차, 전기차, 수소차, 트럭, 버스, 자율주행차, 미래차, 모빌리티, 자동차부품, 친환경차',
    en: 'car, electric vehicle, EV, truck, bus, autonomous vehicle, car parts, mobility',
  },
  '41': { ko: '조선, 배, 조선소, 요트, 해양플랜트', en: 'shipbuilding, shipyard, yacht' },
  '42': {
    ko: '철도차량, 기차, 전동차, 항공기, 비행기, 드론, 무인기, 헬기, 우주선, 위성, 자전거, 오토바이',
    en: 'trains, rolling stock, aircraft, drone, space, satellite, bicycle, motorcycle',
  },
  '43': { ko: '가구, 침대, 책상, 장난감, 악기, 운동용품, 귀금속, 문구', en: 'furniture, toys, instruments, jewellery' },
  '44': { ko: '임가공, 장비수리, 기계수리, 정비, 선박수리, 항공정비, MRO', en: 'repair, maintenance, MRO' },
  '45': {
    ko: '전기, 발전, 발전소, 태양광, 풍력, 수력, 원자력, 한전, 신재생, 재생에너지',
    en: 'power, electricity, solar, wind, hydro, nuclear, renewable energy',
  },
  '46': { ko: '도시가스, 난방, 지역난방, 열병합, 수소공급, 스팀', en: 'city gas, district heating, steam' },
  '47': { ko: '물, 상수도, 정수장, 용수', en: 'water supply, waterworks' },
  '48': { ko: '하수, 하수처리장, 오수, 정화, 분뇨', en: 'sewage, wastewater treatment' },
  '49': {
    ko: '쓰레기, 폐기물, 소각장, 매립장, 재활용, 리사이클링, 폐배터리, 환경',
    en: 'waste, recycling, incinerator, landfill',
  },
  '50': {
    ko: '아파트, 주택, 집, 건축, 건설, 건물, 청사, 학교건물, 병원건물, 공장건물, 센터건립, 리모델링, 인테리어, 체육관, 도서관건립',
    en: 'apartment, house, housing, building, construction, office building, factory building, renovation',
  },
  '51': {
    ko: '토목, 건설, 도로, 교량, 터널, 철도건설, 항만, 공항, 댐, 하천, 단지조성, 산업단지, 부지조성, 상하수도공사, 공원조성, 플랜트, 송전선로',
    en: 'civil engineering, construction, road, bridge, tunnel, railway, port, airport, dam, industrial park, site works, plant',
  },
  '52': {
    ko: '도매, 소매, 유통, 상점, 가게, 시장, 전통시장, 마트, 백화점, 편의점, 쇼핑, 온라인쇼핑, 면세점, 상권, 소상공인',
    en: 'retail, wholesale, shop, market, mart, department store, shopping',
  },
  '53': {
    ko: '버스, 택시, 철도, 지하철, 기차, 트럭, 화물차, 육운, 도로운송, 교통',
    en: 'bus, taxi, rail, subway, trucking',
  },
  '54': { ko: '해운, 선박운송, 여객선, 유람선', en: 'shipping, ferry, cruise' },
  '55': { ko: '항공, 항공사, 비행기, UAM', en: 'airline, flights, UAM' },
  '56': {
    ko: '물류, 물류센터, 창고, 하역, 항만하역, 터미널, 공항운영, 주차장, 고속도로운영',
    en: 'logistics, warehouse, cargo handling, terminal, parking',
  },
  '57': { ko: '택배, 우체국, 배달, 퀵서비스', en: 'parcel, courier, post office, delivery' },
  '58': {
    ko: '식당, 음식점, 카페, 주점, 숙박, 호텔, 펜션, 리조트, 외식, 관광숙박',
    en: 'restaurant, cafe, bar, hotel, resort, lodging',
  },
  '59': {
    ko: '통신, 이동통신, 5G, 6G, 인터넷망, 통신사, 위성통신, 양자통신',
    en: 'telecom, mobile network, 5G, internet provider',
  },
  '60': { ko: '방송, 방송국, TV방송, 케이블방송, 라디오, IPTV', en: 'broadcasting, TV station, radio' },
  '61': {
    ko: '포털, 데이터센터, 데이터, 플랫폼, 클라우드, 검색, 인터넷정보, 호스팅',
    en: 'data centre, portal, platform, cloud, hosting',
  },
  '62': {
    ko: '소프트웨어, SW, 앱, 게임, IT, 정보보호, 보안, 사이버보안, 인공지능, AI, 시스템구축, 정보시스템, 메타버스, 블록체인, 스마트시티',
    en: 'software, app, game, IT, security, AI, artificial intelligence, system integration, smart city',
  },
  '63': { ko: '신문, 출판, 책, 잡지, 언론, 웹툰', en: 'newspaper, books, publishing, magazine, webtoon' },
  '64': {
    ko: '영화, 드라마, 음악, 음반, 애니메이션, 콘텐츠, 영상, 방송프로그램, OTT, 스튜디오',
    en: 'film, movie, drama, music, animation, contents, studio',
  },
  '65': { ko: '은행, 대출, 금융, 융자, 저축, 신용, 투자조합, 펀드', en: 'bank, loans, finance, fund' },
  '66': { ko: '보험, 생명보험, 손해보험, 연금', en: 'insurance, pension' },
  '67': { ko: '증권, 자산운용, 거래소, 투자자문', en: 'securities, brokerage, asset management' },
  '68': { ko: '집세, 월세, 전세, 임대주택, 주거임대', en: 'rent, housing rent' },
  '69': {
    ko: '부동산, 상가임대, 사무실임대, 분양, 부동산개발, 중개, 임대료',
    en: 'real estate, office rent, property development',
  },
  '70': {
    ko: '연구, 개발, R&D, 연구소, 실증, 시험연구, 기술개발, 원천기술, 임상시험',
    en: 'research, R&D, laboratory, clinical trial, technology development',
  },
  '71': {
    ko: '컨설팅, 법률, 회계, 세무, 경영자문, 광고, 홍보, 마케팅, 시장조사, 특허',
    en: 'consulting, legal, accounting, advertising, marketing',
  },
  '72': {
    ko: '설계, 감리, 엔지니어링, 건축설계, 시험, 인증, 검사, 측량, 디자인, 기술용역, 시험인증',
    en: 'design, engineering, architecture, testing, certification, survey',
  },
  '73': { ko: '렌탈, 장비임대, 렌터카, 리스, 라이선스, 특허료', en: 'rental, lease, licence' },
  '74': {
    ko: '인력, 인력공급, 경비, 청소, 시설관리, 조경, 콜센터, 행사, 박람회, 축제운영, 컨벤션, 마이스, MICE, 여행사대행, 창업지원, 기업지원',
    en: 'staffing, cleaning, security guards, facility management, landscaping, events, convention, MICE',
  },
  '75': {
    ko: '정부, 행정, 공무원, 시청, 군청, 공공, 국방, 군대, 소방, 경찰, 사회보험',
    en: 'government, administration, defence, city hall',
  },
  '76': {
    ko: '학교, 교육, 대학, 대학교, 학원, 유치원, 인력양성, 훈련, 직업훈련, 연수',
    en: 'school, university, training, academy',
  },
  '77': {
    ko: '병원, 의원, 의료, 의사, 치과, 보건소, 헬스케어, 진료, 원격의료, 요양병원, 수의사',
    en: 'hospital, clinic, healthcare, medical, doctor',
  },
  '78': { ko: '복지, 어린이집, 보육, 요양원, 돌봄, 노인복지, 복지관', en: 'welfare, child care, nursing home, care' },
  '79': {
    ko: '관광, 여행, 여행사, 박물관, 미술관, 공연, 문화, 예술, 도서관, 극장, 동물원, 식물원, 축제',
    en: 'tourism, travel, museum, gallery, culture, performance, library, festival',
  },
  '80': {
    ko: '스포츠, 체육, 골프장, 놀이공원, 테마파크, 오락, 레저, 경기장, 헬스장, 수영장, e스포츠',
    en: 'sports, golf, theme park, leisure, gym, stadium, esports',
  },
  '81': { ko: '협회, 종교, 교회, 노동조합, 시민단체, 조합', en: 'association, church, union' },
  '82': {
    ko: '카센터, 자동차정비, 미용실, 이발, 세탁, 결혼식장, 장례식장, 목욕탕, 수리',
    en: 'car repair, hairdresser, laundry, wedding, funeral',
  },
  '83': { ko: '분류되지 않은 것, 사무용품, 가계외소비', en: 'not elsewhere classified' },
};
