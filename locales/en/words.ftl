### Words that people type and the program recognises. A list with | between the words; case, width,
### punctuation around them and accents do not matter. `=word` in a set: the word must end there;
### without it, any ending may follow.

## Moves: whole messages

words-move-send = send|send it|submit|submit it|confirm and send
words-move-back = back|go back|previous|previous question
words-move-skip = skip|skip it|skip this|pass|leave it out|rather not say|i would rather not say|i don't know|i do not know
words-move-repeat = repeat|again|say again|say it again|once more|read it again|pardon
words-move-slower = slower|slow|slow down|more slowly|too fast
words-move-shorter = shorter|short|make it shorter|too long|briefly
words-move-help = help|example|for example|i don't understand|i do not understand|how|what do you mean|what do i write
words-move-why = why|why do you ask|what for|why do you need this
words-move-status = status|progress|check status|my request|where is my request|track
words-move-language = language|languages|change language|other language
words-move-person = person|human|operator|agent|a person|real person|talk to a person|speak to a person|talk to someone|staff
words-move-pause = pause|wait|later|not now|stop for now|take a break|tomorrow
words-move-drafts = drafts|draft|my drafts|my draft
words-move-cancel = cancel|quit|exit|never mind|forget it|give up
words-move-correct = correct|change|edit|fix|change it|correct it|mistake|i made a mistake
words-move-details = details|add details|add detail|more details|add more
words-move-start = start|new|new request|start over|start again|begin
words-move-kinds = kinds|kind|types|type|kinds of request|change kind
words-move-continue = continue|go on|carry on|resume|next
words-move-delete = delete|remove|delete it|delete draft|delete my draft
words-move-more = more|others|show more
words-move-yes = yes|y|yeah|yep|ok|okay|sure|agreed|that's right|all right|right|fine|looks good|everything is right|all correct
words-move-no = no|n|nope|none|no thanks|not right|wrong

## Polite words around a move

words-polite-before = please|can you|could you|i want to|i would like to|i want|kindly|let me|let's
words-polite-after = please|now|thanks|thank you|then

## Answers to no question

words-greeting = hello|hi|hey|good morning|good afternoon|good evening|hello there
words-thanks = thanks|thank you|thank you very much|many thanks

## Languages

words-language-zh-CN = chinese|mandarin|in chinese|simplified chinese|zhongwen
words-language-mn-Cyrl = mongolian cyrillic|cyrillic mongolian|cyrillic|khalkha|mongolian|in mongolian
words-language-mn-Mong = traditional mongolian|mongolian script|traditional mongolian script|inner mongolian
words-language-en = english|in english|speak english

## Numbers in words
## allow extra: Han numerals are read by the program, so the reference needs no list.

words-number-1 = one|first
words-number-2 = two|second
words-number-3 = three|third
words-number-4 = four|fourth
words-number-5 = five|fifth
words-number-6 = six
words-number-7 = seven
words-number-8 = eight
words-number-9 = nine

## Questions with a ready answer: whole messages or whole clauses

words-help-cost = will it cost anything|will it cost money|is there any charge|is there a charge|do you charge|does it cost money|does this cost money|does it cost anything|does this cost anything|is it free|is this free|how much does it cost|how much is it|how much|what does it cost|do i have to pay|do i need to pay|is there a fee|any fee|will it cost me
words-help-time = how long does it take|how long will it take|how long|when will i get an answer|when do i get an answer|how many days|when will it be ready
words-help-privacy = is it private|is it safe|is it confidential|who sees my name|who can see this|who will see this|who sees this|will you publish my name|is my number safe
words-help-who = who are you|are you a robot|are you a bot|are you human|are you a person|am i talking to a robot|what are you
words-help-where = where is the office|where are you|where do i go|what is the address|opening hours|what are the opening hours|when are you open
words-help-right = can i ask|may i ask|am i allowed|am i allowed to ask|what can i ask|what can i ask for|what can i request|can anyone ask|can anybody ask|do i have the right

## Where they are asked for

words-here = here|in this chat|this chat|in the chat|send it here|right here
words-this-year = this year
words-last-year = last year
words-year-before = the year before last
words-today = today
words-yesterday = yesterday
words-day-before = the day before yesterday|day before yesterday
words-choice-here = here|in this chat|send it here|to this chat|electronic|online|by chat
words-choice-post = post|by post|paper|on paper|letter|by mail|mail it
words-choice-collect = collect|pick up|pick it up|collect it myself|i will collect|in person
words-choice-accessible = read aloud|read it to me|read to me|large print|big letters|audio|braille
words-choice-tax = tax|taxes
words-choice-social-security = social security|pension|insurance
words-choice-medical = medical|health|hospital
words-choice-other = other|something else|none of these

## Answers that can be changed by word, on the check page: the phone is wrong, change my name to …

words-field-description = description|what i ask|what i asked|request text|the text|question|wording|content
words-field-form = form of the answer|form|delivery|how i get it|how to get it|format|way
words-field-name = name|surname
words-field-contact = contact|phone|telephone|mobile|number|phone number|telephone number|mobile number|contact number|cell|e-mail|email|mail
words-field-address = address|postcode|postal address
words-field-identity = identity|identity card|identity number|id|id number|id card|credit code
words-field-body = office|body|department|authority|agency
words-field-kind = kind|kind of request|type|type of request
words-field-scope = kind of record|type of record|record
words-field-title = title|title of the document|document title
words-field-document-number = document number|number of the document
words-field-period = time|period|year|date
words-field-purpose = purpose|reason
words-change = change|to change|to correct|to fix|to edit|changed|edit|correct|fix|wrong|incorrect|not right|isn't right|is not right|mistake|error|typo|replace|update|rewrite|misspelt|misspelled
words-change-to = to|should be|into|ought to be
words-change-filler = the|my|a|an|is|was|i|i'd|i would|like|want|please|there|there is|there's|in|with|of|it|it's|has|made|need|needs|let|me|can|could|you|we|this|that|sorry|no|so|and|but|that's

## A name after one of these words; … stands for the name

words-name-lead = i am|i'm|it's|it is|this is|call me
words-name-marker = my name is …|my full name is …|name: …|full name: …|applicant: …|i am called …

## Key words

words-set-emergency = emergency|ambulance|on fire|house fire|=fire|fire brigade|call the police|earthquake|=flood|flooded|suicide|kill myself|going to die|is dying|poisoned|unconscious|heart attack|bleeding|car crash|car accident|being beaten|beats me|gas leak|explosion|drowning|trapped|snow disaster
words-set-complaint = complain|grievance|petition|corrupt|bribe|report misconduct|abuse of power|embezzl|nobody helps
words-set-helper = for my mother|for my mum|for my mom|for my father|for my dad|for my parents|for my grandmother|for my grandfather|for my wife|for my husband|for somebody else|for someone else|for another person|on behalf of|for my neighbour|for my neighbor|on my mother's behalf
words-set-third-person = =his|=her|=their|neighbour|neighbor|someone else|somebody else
words-set-vague = everything about|all about|all information|any information|all documents|all files|all records|anything about|=everything|=anything|=whatever|some information
words-set-several = and also|as well as|in addition|also want|also need|furthermore|=secondly|and another
words-set-place = gacha|=sum|=soum|banner|league|county|village|township|=city|=town|district|bayannur|linhe
words-set-address = street|=road|avenue|village|building|apartment|district|=city|postcode|gacha|banner|=sum|county|house number|=box
words-set-postcode = postcode|post code|postal code|=zip|zip code
words-set-contact-other = wechat|whatsapp|=telegram|=signal|=line|=fax|=viber|facebook
words-set-own-record = my own|my social security|my social insurance|my tax record|my taxes|my pension|my medical record|my health record|my insurance|my file|my personal record|records about me|record about me
words-set-record-correction = my record is wrong|correct my record|correct the record|wrong in my record|error in my record|mistake in my record|my data is wrong|record about me is wrong
words-set-perform-proactive = should be public|should be published|should have been published|should publish|must be published|must publish|has not been published|not been published|not published|never published|not made public|please publish|make it public
words-set-secrecy-explanation = why is it secret|why it is secret|reason for secrecy|reasons for secrecy|grounds for secrecy|basis for secrecy
words-set-recheck = re-check|recheck
words-set-rereview = re-review|rereview
