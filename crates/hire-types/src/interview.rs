//! Interviews, evaluations and exams.

use crate::wire_enum;

wire_enum! {
    pub enum EvaluationActivity: i64 {
        Pending = 1 ("待评估", "pending"),
        Evaluated = 2 ("已评估", "evaluated"),
        NotNeeded = 3 ("无需评估", "not needed"),
    }
}

wire_enum! {
    pub enum MarkingActivity: i64 {
        Pending = 1 ("待阅卷", "pending"),
        Marked = 2 ("已阅卷", "marked"),
    }
}

wire_enum! {
    pub enum InterviewTaskActivity: i64 {
        NotStarted = 1 ("未开始", "not started"),
        NotEvaluated = 2 ("未评价", "not evaluated"),
        Evaluated = 3 ("已评价", "evaluated"),
        Terminated = 5 ("已终止", "terminated"),
    }
}

wire_enum! {
    /// How the score of an interview is calculated.
    pub enum ScoreCalculation: i64 {
        Total = 1 ("总分", "total"),
        Average = 2 ("平均分", "average"),
    }
}

wire_enum! {
    pub enum FeedbackFormType: i64 {
        Ordinary = 1 ("普通评价表", "ordinary"),
        Scored = 2 ("打分评价表", "scored"),
        Weighted = 3 ("权重评价表", "weighted"),
    }
}

wire_enum! {
    pub enum FeedbackModuleType: i64 {
        Conclusion = 1 ("系统预置「面试结论」模块", "conclusion"),
        Custom = 2 ("自定义模块", "custom"),
    }
}

wire_enum! {
    /// How many of the conditions must hold.
    pub enum ConditionType: i64 {
        All = 1 ("全部条件", "all"),
        Any = 2 ("任意条件", "any"),
    }
}

wire_enum! {
    pub enum RelatedOperator: i64 {
        Equals = 1 ("等于", "equals"),
        Differs = 2 ("不等于", "differs"),
        ContainsAny = 3 ("包含任一", "contains any"),
        Lacks = 4 ("不包含", "lacks"),
        IsEmpty = 5 ("为空", "is empty"),
        IsNotEmpty = 6 ("不为空", "is not empty"),
    }
}

wire_enum! {
    pub enum ScoreDimensionType: i64 {
        FixedScores = 1 ("固定分值打分题", "fixed scores"),
        CustomScores = 2 ("自定义分值打分题", "custom scores"),
    }
}

wire_enum! {
    pub enum TranscriptLanguage: i64 {
        Chinese = 1 ("中文", "Chinese"),
        English = 2 ("英文", "English"),
    }
}

wire_enum! {
    /// Whether an interviewer is certified.
    pub enum VerifyStatus: i64 {
        NotVerified = 1 ("未认证", "not verified"),
        Verified = 2 ("已认证", "verified"),
    }
}

wire_enum! {
    pub enum SpeakerType: i64 {
        Interviewer = 1 ("面试官", "interviewer"),
        Candidate = 2 ("候选人", "candidate"),
    }
}

wire_enum! {
    pub enum ParticipateStatus: i64 {
        NotParticipated = 1 ("未参与", "not participated"),
        Participated = 2 ("参与", "participated"),
        NoShow = 3 ("爽约", "no show"),
    }
}

wire_enum! {
    pub enum ExternalAssessmentType: i64 {
        Score = 1 ("打分题", "score"),
        SingleChoice = 2 ("单选题", "single choice"),
        Description = 3 ("描述题", "description"),
        MultipleChoice = 4 ("多选题", "multiple choice"),
    }
}

wire_enum! {
    pub enum QuestionnaireQuestionType: i64 {
        SingleChoice = 1 ("单选题", "single choice"),
        MultipleChoice = 2 ("多选题", "multiple choice"),
        Description = 3 ("描述题", "description"),
        Score = 4 ("评分题", "score"),
    }
}

wire_enum! {
    pub enum TestReplyStatus: i64 {
        Accepted = 1 ("已接受", "accepted"),
        Declined = 2 ("已拒绝", "declined"),
        NoReply = 3 ("未反馈", "no reply"),
    }
}

wire_enum! {
    pub enum TestStatus: i64 {
        NotArranged = 1 ("未安排", "not arranged"),
        NotAnswered = 2 ("未作答", "not answered"),
        Answered = 3 ("已作答", "answered"),
        ToBeMarked = 4 ("待阅卷", "to be marked"),
        Passed = 5 ("通过", "passed"),
        Failed = 6 ("不通过", "failed"),
        ArrangementFailed = 7 ("安排失败", "arrangement failed"),
    }
}
