//! The words that invented people are made of, frequent ones first.

/// Family names with their spelling in Latin letters.
pub const SURNAMES: &[(&str, &str)] = &[
    ("王", "wang"), ("李", "li"), ("张", "zhang"), ("刘", "liu"), ("陈", "chen"), ("杨", "yang"), ("黄", "huang"),
    ("赵", "zhao"), ("吴", "wu"), ("周", "zhou"), ("徐", "xu"), ("孙", "sun"), ("马", "ma"), ("朱", "zhu"),
    ("胡", "hu"), ("郭", "guo"), ("何", "he"), ("林", "lin"), ("高", "gao"), ("罗", "luo"), ("郑", "zheng"),
    ("梁", "liang"), ("谢", "xie"), ("宋", "song"), ("唐", "tang"), ("许", "xu"), ("韩", "han"), ("冯", "feng"),
    ("邓", "deng"), ("曹", "cao"), ("彭", "peng"), ("曾", "zeng"), ("肖", "xiao"), ("田", "tian"), ("董", "dong"),
    ("袁", "yuan"), ("潘", "pan"), ("于", "yu"), ("蒋", "jiang"), ("蔡", "cai"), ("余", "yu"), ("杜", "du"),
    ("叶", "ye"), ("程", "cheng"), ("苏", "su"), ("魏", "wei"), ("吕", "lv"), ("丁", "ding"), ("任", "ren"),
    ("沈", "shen"), ("姚", "yao"), ("卢", "lu"), ("姜", "jiang"), ("崔", "cui"), ("钟", "zhong"), ("谭", "tan"),
    ("陆", "lu"), ("汪", "wang"), ("范", "fan"), ("金", "jin"), ("石", "shi"), ("廖", "liao"), ("贾", "jia"),
    ("夏", "xia"), ("韦", "wei"), ("付", "fu"), ("方", "fang"), ("白", "bai"), ("邹", "zou"), ("孟", "meng"),
    ("熊", "xiong"), ("秦", "qin"), ("邱", "qiu"), ("江", "jiang"), ("尹", "yin"), ("薛", "xue"), ("闫", "yan"),
    ("段", "duan"), ("雷", "lei"), ("侯", "hou"), ("龙", "long"), ("史", "shi"), ("陶", "tao"), ("黎", "li"),
    ("贺", "he"), ("顾", "gu"), ("毛", "mao"), ("郝", "hao"), ("龚", "gong"), ("邵", "shao"), ("欧阳", "ouyang"),
    ("司马", "sima"), ("诸葛", "zhuge"), ("上官", "shangguan"),
];

/// The characters of given names.
pub const GIVEN: &[(&str, &str)] = &[
    ("明", "ming"), ("伟", "wei"), ("芳", "fang"), ("丽", "li"), ("强", "qiang"), ("静", "jing"), ("敏", "min"),
    ("洋", "yang"), ("勇", "yong"), ("艳", "yan"), ("杰", "jie"), ("娟", "juan"), ("涛", "tao"), ("超", "chao"),
    ("霞", "xia"), ("平", "ping"), ("刚", "gang"), ("桂", "gui"), ("文", "wen"), ("辉", "hui"), ("玲", "ling"),
    ("婷", "ting"), ("雪", "xue"), ("宇", "yu"), ("浩", "hao"), ("欣", "xin"), ("怡", "yi"), ("梓", "zi"),
    ("涵", "han"), ("子", "zi"), ("轩", "xuan"), ("博", "bo"), ("雨", "yu"), ("桐", "tong"), ("佳", "jia"),
    ("琪", "qi"), ("思", "si"), ("远", "yuan"), ("晨", "chen"), ("曦", "xi"), ("诗", "shi"), ("若", "ruo"),
    ("嘉", "jia"), ("俊", "jun"), ("熙", "xi"), ("语", "yu"), ("彤", "tong"), ("睿", "rui"), ("泽", "ze"),
    ("航", "hang"), ("瑶", "yao"), ("梦", "meng"), ("天", "tian"), ("佑", "you"), ("凯", "kai"), ("慧", "hui"),
    ("磊", "lei"), ("鑫", "xin"), ("鹏", "peng"), ("志", "zhi"), ("国", "guo"), ("海", "hai"), ("红", "hong"),
    ("春", "chun"), ("秋", "qiu"), ("云", "yun"), ("建", "jian"), ("军", "jun"), ("华", "hua"), ("峰", "feng"),
    ("龙", "long"), ("然", "ran"), ("一", "yi"), ("诺", "nuo"), ("安", "an"), ("宁", "ning"), ("可", "ke"),
    ("心", "xin"), ("悦", "yue"), ("清", "qing"), ("墨", "mo"), ("霖", "lin"), ("澜", "lan"), ("翊", "yi"),
    ("珩", "heng"), ("骁", "xiao"), ("颢", "hao"), ("岚", "lan"), ("槿", "jin"), ("翎", "ling"),
];

pub const FIRST_NAMES: &[&str] = &[
    "James", "Mary", "John", "Anna", "David", "Laura", "Daniel", "Emma", "Michael", "Sofia", "Thomas", "Olivia",
    "Lucas", "Julia", "Peter", "Grace", "Marco", "Elena", "Adam", "Chloe", "Oscar", "Nina", "Hugo", "Clara", "Simon",
    "Alice", "Victor", "Irene", "Felix", "Helen", "Arjun", "Priya", "Kenji", "Yuki", "Omar", "Leila", "Mateo", "Ines",
    "Niklas", "Freya", "Dmitri", "Katya", "Samuel", "Ruth", "Rohan", "Ananya", "Ethan", "Zoe", "Caspian", "Isolde",
];

pub const LAST_NAMES: &[&str] = &[
    "Smith", "Johnson", "Brown", "Garcia", "Miller", "Davis", "Wilson", "Martin", "Lee", "Walker", "Hall", "Young",
    "King", "Wright", "Lopez", "Hill", "Green", "Baker", "Nelson", "Carter", "Roberts", "Turner", "Phillips",
    "Campbell", "Parker", "Evans", "Edwards", "Collins", "Stewart", "Morris", "Rossi", "Schmidt", "Weber", "Dubois",
    "Laurent", "Novak", "Kowalski", "Jensen", "Larsen", "Virtanen", "Sharma", "Patel", "Singh", "Tanaka", "Suzuki",
    "Haddad", "Okafor", "Mensah", "Silva", "Costa", "Ivanov", "Petrov", "Kim", "Park", "Nguyen", "Tran", "Whitlock",
    "Ashdown", "Thornbury", "Quill",
];

pub const TITLES_ZH: &[&str] = &[
    "产品经理", "后端工程师", "前端工程师", "销售经理", "运营专员", "Java工程师", "测试工程师", "数据分析师", "算法工程师",
    "项目经理", "人力资源专员", "财务会计", "客户经理", "市场经理", "UI设计师", "运维工程师", "招聘专员", "行政专员",
    "新媒体运营", "架构师", "嵌入式工程师", "技术总监", "交互设计师", "供应链经理", "采购专员", "法务经理", "数据工程师",
    "Android工程师", "iOS工程师", "机械工程师", "电气工程师", "质量工程师", "售前顾问", "大客户经理", "内容编辑", "投资经理",
    "审计经理", "安全工程师", "游戏策划", "硬件工程师", "物流主管", "培训讲师", "公关经理", "战略分析师", "芯片验证工程师",
    "量化研究员", "药物研发研究员", "同声传译", "飞行教员", "古籍修复师",
];

pub const GRADES_ZH: &[&str] = &["", "高级", "资深", "初级", "首席"];

pub const TITLES_EN: &[&str] = &[
    "Software Engineer", "Product Manager", "Account Executive", "Data Analyst", "Frontend Engineer",
    "Backend Engineer", "Project Manager", "Sales Manager", "Data Scientist", "QA Engineer", "Marketing Manager",
    "Recruiter", "DevOps Engineer", "UX Designer", "Financial Analyst", "Customer Success Manager",
    "Machine Learning Engineer", "Security Engineer", "Office Manager", "Content Strategist", "Solutions Architect",
    "Mobile Engineer", "Supply Chain Manager", "Business Analyst", "Technical Writer", "Legal Counsel",
    "Hardware Engineer", "Mechanical Engineer", "Operations Manager", "Research Scientist", "Site Reliability Engineer",
    "Compliance Officer", "Actuary", "Quantitative Researcher", "Compiler Engineer", "Cartographer",
];

pub const GRADES_EN: &[&str] = &["", "Senior ", "Staff ", "Junior ", "Principal "];

pub const COMPANY_ZH: &[&str] = &[
    "云梯", "光年", "远帆", "鲸落", "星河", "蓝海", "晨曦", "青禾", "极目", "拾光", "墨石", "山海", "南风", "北辰", "白桦",
    "万象", "知微", "恒泰", "聚能", "飞鸟", "银杏", "长风", "暖橙", "松果", "翠谷", "明镜", "赤兔", "玄武", "启明", "听潮",
    "折纸", "琥珀", "鹿鸣", "苍梧", "若水", "榫卯", "惊蛰", "霁月", "澄江", "砚台",
];

pub const TRADES_ZH: &[&str] = &[
    "科技", "软件", "网络", "信息技术", "电子商务", "教育", "金融", "物流科技", "医疗", "传媒", "芯片", "新能源", "生物",
    "汽车", "游戏", "咨询", "地产", "食品", "智能制造", "航空",
];

pub const COMPANY_EN: &[&str] = &[
    "Orchard", "Northwind", "Bluebird", "Summit", "Harbor", "Lighthouse", "Maple", "Quantum", "Redwood", "Silverline",
    "Granite", "Evergreen", "Copper", "Sparrow", "Atlas", "Beacon", "Cobalt", "Driftwood", "Ember", "Falcon", "Juniper",
    "Kestrel", "Lantern", "Meridian", "Nimbus", "Onyx", "Petrichor", "Quarry", "Saffron", "Zephyr",
];

pub const TRADES_EN: &[&str] = &[
    "Software", "Health", "Systems", "Finance", "Labs", "Logistics", "Media", "Energy", "Robotics", "Retail",
    "Analytics", "Education", "Aerospace", "Foods", "Biotech",
];

pub const SCHOOLS: &[&str] = &[
    "浙江大学", "武汉大学", "四川大学", "中山大学", "华中科技大学", "吉林大学", "山东大学", "南京大学", "西安交通大学",
    "University of Manchester", "同济大学", "北京大学", "复旦大学", "清华大学", "中南大学", "National University of Singapore",
    "哈尔滨工业大学", "厦门大学", "深圳大学", "南京航空航天大学", "University of Sydney", "电子科技大学", "苏州大学", "东北大学",
    "华南理工大学", "University of Toronto", "郑州大学", "暨南大学", "北京邮电大学", "天津大学", "Technical University of Munich",
    "重庆大学", "杭州电子科技大学", "大连理工大学", "University of Edinburgh", "西南交通大学", "合肥工业大学", "江南大学",
    "Delft University of Technology", "长安大学", "昆明理工大学", "University of Helsinki", "黑龙江科技大学", "塔里木大学",
];

pub const MAJORS_ZH: &[&str] = &[
    "计算机科学与技术", "工商管理", "软件工程", "会计学", "市场营销", "电子信息工程", "英语", "金融学", "机械工程", "自动化",
    "通信工程", "法学", "新闻学", "数学与应用数学", "数字媒体技术", "土木工程", "统计学", "人力资源管理", "材料科学", "生物工程",
    "物流管理", "哲学", "海洋科学", "考古学",
];

pub const MAJORS_EN: &[&str] = &[
    "Computer Science", "Business Administration", "Economics", "Electrical Engineering", "Marketing", "Mathematics",
    "Mechanical Engineering", "Law", "Physics", "Statistics", "Linguistics", "Psychology", "Chemistry", "History",
];

pub const SKILLS: &[&str] = &[
    "Python", "SQL", "Excel", "Java", "项目管理", "沟通协调", "JavaScript", "数据分析", "Linux", "MySQL", "Spring", "React",
    "团队管理", "PPT", "Vue", "Git", "C++", "用户研究", "Docker", "Go", "Redis", "商务谈判", "Kubernetes", "TypeScript",
    "机器学习", "Tableau", "文案写作", "Node.js", "Photoshop", "Figma", "Kafka", "Spark", "AWS", "招投标", "预算管理", "C#",
    "财务分析", "SEO", "CAD", "Hadoop", "Rust", "测试自动化", "直播运营", "Elasticsearch", "PyTorch", "Swift", "Kotlin", "SAP",
    "供应链管理", "并购", "FPGA", "Verilog", "Scala", "R", "MATLAB", "Unity", "Blender", "Airflow", "gRPC", "Terraform",
    "自然语言处理", "推荐系统", "计算机视觉", "密码学", "COBOL", "Erlang", "Haskell", "甲骨文", "速记", "OCaml",
];

pub const ACTS_ZH: &[&str] = &[
    "负责", "主导", "参与", "搭建", "优化", "推动", "设计", "带领团队完成", "从零建设", "重构", "维护", "落地",
];

pub const THINGS_ZH: &[&str] = &[
    "订单系统", "用户增长", "数据平台", "支付系统", "客户关系", "供应商管理", "推荐系统", "会员体系", "招聘流程", "预算编制",
    "渠道拓展", "内容社区", "仓储调度", "风控模型", "直播业务", "移动端应用", "自动化测试", "监控告警", "知识库", "品牌活动",
    "海外市场", "智能客服", "薪酬体系", "生产排程", "搜索服务", "权限中台", "地图可视化", "语音识别", "卫星遥感", "数字孪生",
];

pub const RESULTS_ZH: &[&str] = &[
    "效率提升", "成本下降", "按期上线", "覆盖全国", "转化率提高", "获得年度奖项", "服务百万用户", "故障率减半", "签约重点客户",
    "通过合规审计", "支撑大促峰值", "沉淀方法论", "填补空白",
];

pub const ACTS_EN: &[&str] = &[
    "Led", "Built", "Managed", "Improved", "Designed", "Launched", "Maintained", "Rebuilt", "Negotiated", "Scaled",
    "Automated", "Pioneered",
];

pub const THINGS_EN: &[&str] = &[
    "the payment platform", "the sales pipeline", "the data warehouse", "onboarding", "the mobile app",
    "customer support", "the recommendation engine", "the hiring process", "vendor contracts", "the design system",
    "the billing service", "regional expansion", "monitoring", "the content calendar", "the test suite", "inventory",
    "the search service", "fraud detection", "the brand campaign", "the compiler backend", "satellite imagery",
];

pub const RESULTS_EN: &[&str] = &[
    "on time and under budget", "for a million users", "across twelve countries", "cutting costs by a third",
    "doubling the conversion rate", "with a team of nine", "from scratch", "to full compliance",
    "halving the error rate", "through two mergers",
];

/// What names of projects are put together from: two or three of these make more words than there are people.
pub const SYLLABLES: &[&str] = &[
    "ka", "ri", "to", "ne", "su", "mo", "la", "vi", "do", "pe", "zu", "ha", "qi", "no", "xe", "ba", "lu", "ty", "go",
    "fi", "ra", "wen", "sho", "dri", "kel", "mar", "nix", "ort", "plu", "quo", "ster", "tha", "ulm", "vor", "wyx", "yen",
];

/// Where Chinese and other applicants live; the codes are those of the demo company.
pub const CITIES_ZH: &[&str] =
    &["CT_11", "CT_31", "CT_44", "CT_45", "CT_33", "CT_22", "CT_42", "CT_32", "CT_34", "CT_61"];
pub const CITIES_EN: &[&str] = &["CT_400", "CT_500", "CT_31", "CT_11"];

pub const MOBILE_PREFIXES: &[&str] = &[
    "138", "139", "135", "136", "137", "150", "151", "152", "158", "159", "182", "183", "187", "188", "130", "131",
    "132", "155", "156", "185", "186", "133", "153", "180", "181", "189", "177", "173", "199", "191",
];

pub const MAIL_HOSTS: &[&str] =
    &["example.com", "mail.example.cn", "example.org", "post.example.net", "work.example.com", "uni.example.edu"];

pub const STREETS: &[&str] = &["中山路", "人民路", "解放路", "建设路", "和平路", "长江路", "High Street", "Station Road"];
