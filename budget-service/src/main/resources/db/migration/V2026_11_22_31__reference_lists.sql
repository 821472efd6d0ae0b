-- The lists that budget-service owns.

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('instruments', 'maintenance', 'АӘҚ көрсету ұйымдарын ұстау', 'Содержание организаций, оказывающих ССУ', 'Maintenance of SSS organisations'),
('instruments', 'home-care-order', 'Үйде қызмет көрсетуге мемлекеттік әлеуметтік тапсырыс', 'Государственный социальный заказ на обслуживание на дому', 'State social order, care at home'),
('instruments', 'semi-inpatient-order', 'Жартылай стационарға мемлекеттік әлеуметтік тапсырыс', 'Государственный социальный заказ на полустационар', 'State social order, semi-inpatient'),
('instruments', 'domestic-violence-standard', 'Тұрмыстық зорлық-зомбылық құрбандарына арналған стандарт', 'Стандарт для жертв бытового насилия', 'Standard for victims of domestic violence'),
('instruments', 'trafficking-order', 'Адам саудасының құрбандарына көмекке тапсырыс', 'Заказ на помощь жертвам торговли людьми', 'Order for help to victims of human trafficking'),
('instruments', 'partnership', 'Мемлекеттік-жекеменшік әріптестік', 'Государственно-частное партнёрство', 'Public–private partnership'),

('funding-sources', 'republican', 'Республикалық бюджет (РБ)', 'Республиканский бюджет (РБ)', 'Republican budget'),
('funding-sources', 'local', 'Жергілікті бюджет (ЖБ)', 'Местный бюджет (МБ)', 'Local budget'),

('budget-totals', 'sss-centres-maintenance', 'АӘҚ көрсету ұйымдарын ұстау', 'Содержание организаций, оказывающих ССУ', 'Maintenance of SSS organisations'),
('budget-totals', 'outside-maintenance', 'Ұстаудан тыс қаражат', 'Средства вне содержания', 'Outside maintenance'),

('unknown-reasons', 'not-reported', 'Есепте көрсетілмеген', 'В отчёте не указано', 'Not reported'),

('money-units', 'tenge', 'теңге', 'тенге', 'tenge'),
('money-units', 'thousand-tenge', 'мың теңге', 'тысяч тенге', 'thousand tenge'),
('money-units', 'million-tenge', 'миллион теңге', 'миллионов тенге', 'million tenge');
